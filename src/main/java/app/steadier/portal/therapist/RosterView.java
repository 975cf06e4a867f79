package app.steadier.portal.therapist;

import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Initials;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.GroupPage;
import app.steadier.progress.GroupPage.GroupSession;
import app.steadier.progress.GroupPage.Member;
import app.steadier.progress.GroupPagesService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A group's roster as of a day, with its sessions of these weeks. */
@Route(value = TherapistLinks.ROSTER, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class RosterView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GroupPagesService groups;
    private final transient ProgramTime time;

    RosterView(GroupPagesService groups, ProgramTime time) {
        super("therapist.roster.title");
        this.groups = groups;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupId group = GroupId.parse(event.getRouteParameters().get("group").orElse(""));
        LocalDate on = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TherapistLinks.ON)
                .map(Dates::inAddress)
                .orElseGet(time::today);
        GroupPage page = groups.page(group, on);
        String facilitator = page.group().facilitator();
        PageHeader header = new PageHeader(page.group().name())
                .over(Parts.link(TherapistLinks.groups(), Text.of("therapist.nav.groups")))
                .sentence(Words.times(page.group()) + ". "
                        + (facilitator == null
                                ? Text.of("therapist.groups.nobody")
                                : Text.of("therapist.groups.leads", facilitator)));
        begin(header.actions(actions(page)));
        add(choice(page), Words.key(), members(page));
        if (!page.ended().isEmpty()) {
            add(ended(page));
        }
        add(sessions(page));
    }

    /** Print, and the session of today as soon as it can be opened. */
    private static Component[] actions(GroupPage page) {
        Component print = Parts.print(Text.of("therapist.roster.print"));
        return page.sessions().stream()
                .filter(session -> session.started()
                        && !"CANCELLED".equals(session.state())
                        && session.start().toLocalDate().equals(page.today()))
                .findFirst()
                .<Component[]>map(session -> new Component[] {
                    print,
                    Parts.button(
                            TherapistLinks.attendance(session.session()), Text.of("therapist.roster.openToday"), true)
                })
                .orElseGet(() -> new Component[] {print});
    }

    /** Seats as dots; the words beside them say the same. */
    private static Div seats(GroupPage page) {
        Div dots = new Div();
        dots.addClassName("st-seats");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int seat = 0; seat < page.group().capacity(); seat++) {
            dots.add(Parts.span("", seat < page.group().members() ? "taken" : "free"));
        }
        return dots;
    }

    private static Component choice(GroupPage page) {
        GroupId group = page.group().group();
        LocalDate on = page.on();
        DatePicker field = new DatePicker(Text.of("therapist.roster.on"), on);
        field.setLocale(Text.locale());
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Go.to(TherapistLinks.roster(group, change.getValue()));
            }
        });
        Div choice = new Div(
                field,
                Parts.button(TherapistLinks.roster(group, on.minusDays(1)), Text.of("therapist.roster.back"), false),
                Parts.button(TherapistLinks.roster(group, on.plusDays(1)), Text.of("therapist.roster.forward"), false));
        if (!on.equals(page.today())) {
            choice.add(Parts.button(TherapistLinks.roster(group), Text.of("therapist.roster.today"), false));
        }
        choice.add(
                seats(page),
                Parts.span(
                        Text.of(
                                "therapist.groups.seats",
                                page.group().members(),
                                page.group().capacity(),
                                page.group().free()),
                        "st-strong"));
        choice.addClassNames("st-line", "st-fields");
        return choice;
    }

    private static Section members(GroupPage page) {
        String heading = Text.of("therapist.roster.heading", Dates.withYear(page.on()));
        if (page.members().isEmpty()) {
            return Parts.card(
                    heading, Parts.empty(Text.of("therapist.roster.empty"), Text.of("therapist.roster.emptyText")));
        }
        DataTable table = new DataTable(
                heading,
                List.of(
                        Text.of("therapist.roster.member"),
                        Text.of("therapist.roster.since"),
                        Text.of("therapist.roster.week"),
                        Text.of("therapist.roster.recent", page.columns().size()),
                        Text.of("therapist.roster.part"),
                        Text.of("therapist.roster.know")));
        for (Member member : page.members()) {
            table.rowOf(List.of(
                    named(member),
                    Parts.span(Dates.withYear(member.since())),
                    Parts.span(member.week() == null ? "" : String.valueOf(member.week())),
                    strip(member, page.columns()),
                    Parts.span(part(member)),
                    know(member, page.on())));
        }
        return Parts.card(heading, table);
    }

    private static Component named(Member member) {
        Div name = new Div(new Initials(member.name()), Parts.span(member.name(), "st-strong"));
        name.addClassName("st-person");
        return name;
    }

    private static Component strip(Member member, List<LocalDate> columns) {
        Div strip = new Div();
        strip.addClassName("st-strip");
        for (int i = 0; i < columns.size(); i++) {
            strip.add(Words.cell(member.recent().get(i), columns.get(i)));
        }
        return strip;
    }

    private static String part(Member member) {
        BigDecimal average = member.participation().average();
        return average == null
                ? Text.of("therapist.roster.few", member.participation().rated())
                : average.toPlainString();
    }

    private static Component know(Member member, LocalDate on) {
        LocalDate until = member.until();
        if (member.since().equals(on)) {
            return Parts.badge(Tone.ACCENT, Glyph.PLUS, Text.of("therapist.roster.starts"));
        }
        return until == null
                ? Parts.span("")
                : Parts.badge(Tone.INFO, Glyph.CALENDAR, Text.of("therapist.roster.until", Dates.small(until)));
    }

    private static Section ended(GroupPage page) {
        Section card = Parts.card(Text.of("therapist.roster.ended", page.ended().size()));
        page.ended()
                .forEach(gone -> card.add(Parts.row(
                        Parts.grow(Parts.span(gone.name())),
                        Parts.span(
                                Text.of("shell.span", Dates.small(gone.from()), Dates.small(gone.to())), "st-muted"))));
        return card;
    }

    private static Section sessions(GroupPage page) {
        Section card = Parts.card(Text.of("therapist.roster.sessions"));
        for (GroupSession session : page.sessions()) {
            Div row = Parts.row(
                    Parts.grow(
                            Parts.paragraph(Dates.list(session.start().toLocalDate()), "st-strong"),
                            Parts.paragraph(Dates.span(session.start(), session.end()), "st-muted")),
                    Words.state(session.state(), session.started()),
                    Parts.span(
                            session.recorded() == 0
                                    ? Text.of("therapist.today.members", session.expected())
                                    : Text.of("therapist.today.came", session.came(), session.expected()),
                            "st-muted"));
            if (session.started() && !"CANCELLED".equals(session.state())) {
                row.add(Parts.button(
                        TherapistLinks.attendance(session.session()),
                        Text.of(
                                "therapist.attendance.of",
                                Dates.small(session.start().toLocalDate())),
                        false));
            }
            if ("HELD".equals(session.state())) {
                row.add(Parts.button(
                        TherapistLinks.notes(session.session()),
                        Text.of(
                                "therapist.notes.of",
                                Dates.small(session.start().toLocalDate())),
                        false));
            }
            card.add(row);
        }
        if (page.sessions().isEmpty()) {
            card.add(Parts.paragraph(Text.of("therapist.roster.noSessions"), "st-muted"));
        }
        return card;
    }
}
