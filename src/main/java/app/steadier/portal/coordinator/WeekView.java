package app.steadier.portal.coordinator;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Segmented;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;
import app.steadier.settings.Holiday;
import app.steadier.settings.HolidayService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The week's sessions as a calendar or as a list, by track, group, room and whoever leads. */
@Route(value = CoordinatorLinks.WEEK, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class WeekView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int SUNDAY = 6;
    private static final int FRIDAY = 4;

    private final transient SessionService sessions;
    private final transient PlanningChoicesService choices;
    private final transient HolidayService holidays;
    private final transient ProgramTime time;

    WeekView(SessionService sessions, PlanningChoicesService choices, HolidayService holidays, ProgramTime time) {
        super("coordinator.nav.week");
        this.sessions = sessions;
        this.choices = choices;
        this.holidays = holidays;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = time.today();
        WeekFilter filter = WeekFilter.of(event.getLocation(), today);
        LocalDate monday = filter.monday();
        LocalDate sunday = monday.plusDays(SUNDAY);
        PlanningChoices choice = choices.choices();
        List<Holiday> closed = holidays.holidays(monday, sunday);
        Map<String, String> tracks = choice.groups().stream()
                .collect(Collectors.toMap(
                        group -> group.id().toString(), PlanningChoices.Group::track, (one, same) -> one));
        List<TimetableEntry> all = sessions.calendar(monday, sunday);
        List<TimetableEntry> shown =
                all.stream().filter(entry -> filter.shows(entry, tracks)).toList();
        begin(header(filter, today));
        add(filters(filter, choice));
        standing(all, closed, tracks).forEach(this::add);
        if (shown.isEmpty()) {
            add(Parts.plainCard(Parts.empty(
                    Text.of("coordinator.week.none"),
                    Text.of(filter.narrows() ? "coordinator.week.none.filter" : "coordinator.week.none.text"))));
        } else if (!filter.list()) {
            add(new WeekGrid(monday, today, shown, closed));
        }
        WeekList list = new WeekList(monday, today, shown, closed, tracks);
        list.addClassName(filter.list() ? "always" : "narrow");
        add(list);
    }

    private static PageHeader header(WeekFilter filter, LocalDate today) {
        LocalDate monday = filter.monday();
        PageHeader header = new PageHeader(Dates.days(monday, monday.plusDays(FRIDAY)));
        return header.actions(
                step(filter.in(monday.minusWeeks(1)), Glyph.LEFT, "coordinator.week.before"),
                Parts.button(filter.in(today).path(), Text.of("coordinator.week.this"), false),
                step(filter.in(monday.plusWeeks(1)), Glyph.RIGHT, "coordinator.week.after"),
                Parts.print(Text.of("coordinator.print")),
                Parts.button(
                        CoordinatorLinks.book(monday.isAfter(today) ? monday : today),
                        Text.of("coordinator.book.open"),
                        true));
    }

    private static Anchor step(WeekFilter to, Glyph glyph, String key) {
        Anchor step = Parts.button(to.path(), "", false);
        step.add(glyph.icon());
        step.getElement().setAttribute("aria-label", Text.of(key));
        return step;
    }

    private static Div filters(WeekFilter filter, PlanningChoices choice) {
        Segmented<Boolean> view = new Segmented<>(
                Text.of("coordinator.week.view"),
                List.of(false, true),
                list -> Text.of(list ? "coordinator.week.list" : "coordinator.week.grid"),
                list -> Go.to(filter.list(list).path()));
        view.show(filter.list());
        view.addClassName("st-desktop");
        Div filters = new Div(
                view,
                choose(
                        "coordinator.week.track",
                        choice.tracks(),
                        Function.identity(),
                        Words::track,
                        filter.track(),
                        filter::track),
                choose(
                        "coordinator.group",
                        choice.groups(),
                        group -> group.id().toString(),
                        PlanningChoices.Group::name,
                        filter.group(),
                        filter::group),
                choose(
                        "coordinator.room",
                        choice.rooms(),
                        Function.identity(),
                        Function.identity(),
                        filter.room(),
                        filter::room),
                choose(
                        "coordinator.lead",
                        choice.leaders(),
                        PlanningChoices.Leader::name,
                        PlanningChoices.Leader::name,
                        filter.leader(),
                        filter::leader));
        filters.addClassNames("st-line", "st-fields", "st-no-print");
        if (filter.narrows()) {
            filters.add(Parts.button(
                    filter.track("").group("").room("").leader("").path(), Text.of("coordinator.week.all"), false));
        }
        return filters;
    }

    private static <T> Component choose(
            String key,
            List<T> options,
            Function<T, String> id,
            Function<T, String> words,
            String chosen,
            Function<String, WeekFilter> with) {
        return Field.choice(Text.of(key), Text.of("coordinator.all"), options, id, words)
                .with((Object) chosen)
                .onChange(field -> Go.to(with.apply(field.value()).path()))
                .shown(!options.isEmpty());
    }

    /** Sessions that still stand on a day that was closed after they were made. */
    private static Stream<Component> standing(
            List<TimetableEntry> all, List<Holiday> closed, Map<String, String> tracks) {
        return closed.stream().flatMap(holiday -> {
            List<Component> links = all.stream()
                    .filter(entry -> entry.start().toLocalDate().equals(holiday.day())
                            && "SCHEDULED".equals(entry.state())
                            && holiday.closes(
                                    entry.group() == null
                                            ? null
                                            : tracks.get(entry.group().toString())))
                    .<Component>map(entry -> Parts.link(CoordinatorLinks.session(entry.session()), Words.title(entry)))
                    .toList();
            if (links.isEmpty()) {
                return Stream.empty();
            }
            Div line = new Div(links.toArray(Component[]::new));
            line.addClassName("st-line");
            Div card = Parts.plainCard(
                    Parts.paragraph(
                            Text.of(
                                    "coordinator.week.standing",
                                    links.size(),
                                    Dates.list(holiday.day()),
                                    holiday.name()),
                            "st-strong"),
                    line);
            card.addClassName("st-why");
            return Stream.of(card);
        });
    }
}
