package app.steadier.portal.coordinator;

import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.CallOff;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.settings.Holiday;
import app.steadier.settings.HolidayService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Days on which the program or one of its tracks is closed. */
@Route(value = CoordinatorLinks.HOLIDAYS, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class HolidaysView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int BACK_DAYS = 30;
    private static final int AHEAD_DAYS = 550;
    private static final int UNDO_SECONDS = 10;

    private final transient HolidayService holidays;
    private final transient PlanningChoicesService choices;
    private final transient ProgramTime time;

    HolidaysView(HolidayService holidays, PlanningChoicesService choices, ProgramTime time) {
        super("coordinator.nav.holidays");
        this.holidays = holidays;
        this.choices = choices;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        LocalDate today = time.today();
        List<Holiday> days = holidays.holidays(today.minusDays(BACK_DAYS), today.plusDays(AHEAD_DAYS));
        begin(new PageHeader(Text.of("coordinator.nav.holidays")).sentence(Text.of("coordinator.holidays.text")));
        Section card = Parts.card(Text.of("coordinator.holidays.heading", days.size()));
        if (days.isEmpty()) {
            card.add(Parts.empty(Text.of("coordinator.holidays.none"), Text.of("coordinator.holidays.none.text")));
        }
        days.forEach(day -> card.add(row(day)));
        Div columns = new Div(new Div(card), new Div(form(choices.choices().tracks())));
        columns.addClassName("st-columns");
        add(columns);
    }

    private Div row(Holiday day) {
        FormCard form = new FormCard(Text.of("coordinator.holidays.open"));
        form.addClassName("st-flat");
        form.setVisible(false);
        Field reason =
                Field.lines(Text.of("coordinator.reason"), CallOff.REASON_MAX).help(Text.of("coordinator.reason.help"));
        form.problems.reason(reason);
        form.fields(reason);
        form.button(Text.of("coordinator.holidays.openSave"), () -> holidays.remove(day.id(), reason.needed()), () -> {
            String why = reason.value();
            show();
            Undo.offer(Text.of("coordinator.holidays.opened"), UNDO_SECONDS, () -> {
                holidays.add(day, why);
                show();
            });
        });
        Button open = new Button(Text.of("coordinator.remove"));
        open.setAriaLabel(Text.of("coordinator.holidays.removeOf", day.name()));
        open.addClickListener(click -> {
            open.setVisible(false);
            form.setVisible(true);
            reason.focus();
        });
        Div item = new Div(
                Parts.row(
                        Parts.grow(
                                Parts.paragraph(day.name(), "st-strong"),
                                Parts.paragraph(
                                        Dates.full(day.day()) + ", " + day.day().getYear(), "st-muted")),
                        Parts.span(
                                day.track() == null ? Text.of("coordinator.holidays.all") : Words.track(day.track()),
                                "st-muted"),
                        Parts.link(CoordinatorLinks.week(day.day()), Text.of("coordinator.holidays.week")),
                        open),
                form);
        item.addClassName("st-item");
        return item;
    }

    private FormCard form(List<String> tracks) {
        FormCard form = new FormCard(Text.of("coordinator.holidays.add"));
        Field day = Field.day(Text.of("coordinator.day"));
        Field name = Field.words(Text.of("coordinator.name"), NewGroupView.NAME_MAX);
        Field track = Field.choice(
                Text.of("coordinator.holidays.which"),
                Text.of("coordinator.holidays.all"),
                tracks,
                each -> each,
                Words::track);
        Field reason =
                Field.lines(Text.of("coordinator.reason"), CallOff.REASON_MAX).help(Text.of("coordinator.reason.help"));
        form.problems.reason(reason).beside(name, "schedule.problem.name");
        form.fields(day, name, track, reason);
        UUID id = TypedId.nextValue();
        form.primary(form.button(
                Text.of("coordinator.holidays.save"),
                () -> holidays.add(new Holiday(id, day.neededDay(), name.needed(), track.optional()), reason.needed()),
                () -> {
                    String why = reason.value();
                    show();
                    Undo.offer(Text.of("coordinator.holidays.saved"), UNDO_SECONDS, () -> {
                        holidays.remove(id, why);
                        show();
                    });
                }));
        return form;
    }
}
