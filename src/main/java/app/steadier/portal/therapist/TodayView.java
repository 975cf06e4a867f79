package app.steadier.portal.therapist;

import app.steadier.checkin.HardMomentService;
import app.steadier.checkin.SkillService;
import app.steadier.notes.NotesDueService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.TherapistDayService;
import app.steadier.progress.TherapistToday;
import app.steadier.progress.TherapistToday.DaySession;
import app.steadier.schedule.CannotComeService;
import app.steadier.schedule.GroupThanksService;
import app.steadier.task.TaskService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The day: what is urgent, today's sessions, who has gone quiet. */
@Route(value = TherapistLinks.TODAY, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class TodayView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int NOON = 12;
    private static final int EVENING = 17;

    private static final int DUE_SHOWN = 5;

    private final transient TherapistDayService days;
    private final transient NotesDueService dues;
    private final transient TaskService tasks;
    private final transient CannotComeService told;
    private final transient GroupThanksService thanks;

    private final transient SkillService skills;
    private final transient HardMomentService moments;

    TodayView(
            TherapistDayService days,
            NotesDueService dues,
            TaskService tasks,
            CannotComeService told,
            GroupThanksService thanks,
            SkillService skills,
            HardMomentService moments) {
        super("therapist.nav.today");
        this.days = days;
        this.dues = dues;
        this.tasks = tasks;
        this.told = told;
        this.thanks = thanks;
        this.skills = skills;
        this.moments = moments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TherapistToday today = days.today();
        int hour = today.now().getHour();
        String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
        begin(new PageHeader(Text.of("therapist.today.hello." + part, today.name()))
                .over(Dates.full(today.now().toLocalDate()) + ", "
                        + Dates.time(today.now().toLocalTime()))
                .actions(
                        Parts.button(
                                TherapistLinks.daySheet(today.now().toLocalDate()),
                                Text.of("therapist.paper.daySheet"),
                                false),
                        Parts.button(TherapistLinks.patients(), Text.of("therapist.today.find"), false)));
        today.alerts().forEach(alert -> add(alert(alert)));
        TodayWords words = new TodayWords(told.toldOn(today.now().toLocalDate()));
        Div side = new Div(CallsCard.card(tasks.mine(), today.now().toLocalDate()), silent(today), alone(today, words));
        PracticeCard.moments(moments.unread()).ifPresent(side::addComponentAsFirst);
        Div main = new Div(groups(today, words));
        if (today.next() != null) {
            PracticeCard.of(skills, today.next().session(), today.next().group())
                    .ifPresent(main::add);
        }
        main.add(NotesDueTable.card(
                dues.due(),
                DUE_SHOWN,
                Parts.link(TherapistLinks.notes(), Text.of("therapist.notes.all")),
                today.now()));
        if (today.next() != null) {
            main.add(NextGroupCard.card(today.next()));
        }
        side.add(new ThanksCard(thanks));
        Div columns = new Div(main, side);
        columns.addClassName("st-columns");
        add(columns);
    }

    private static Section alert(TherapistToday.OpenAlert alert) {
        Section card = new Section(
                new H2(Text.of("therapist.alert.title", alert.name())),
                Parts.paragraph(Text.of("therapist.cause." + alert.cause()) + " "
                        + (alert.timed()
                                ? Text.of(
                                        "therapist.alert.sinceTime",
                                        alert.since().toLocalDate(),
                                        alert.since().toLocalTime())
                                : Text.of("therapist.alert.since", alert.since().toLocalDate()))
                        + " " + Text.of(alert.seen() ? "therapist.alert.seen" : "therapist.alert.unseen")));
        card.addClassNames("st-card", "st-urgent");
        card.setAriaLabel(Text.of("therapist.alert.title", alert.name()));
        Div links =
                new Div(Parts.button(TherapistLinks.alert(alert.id()), Text.of("alert.open.one", alert.name()), false));
        links.addClassName("st-line");
        if (alert.opens()) {
            links.add(
                    Parts.link(TherapistLinks.patient(alert.patient()), Text.of("therapist.alert.open", alert.name())));
        }
        card.add(links);
        return card;
    }

    private static Section groups(TherapistToday today, TodayWords words) {
        List<DaySession> groups =
                today.sessions().stream().filter(DaySession::group).toList();
        Section card = Parts.card(Text.of("therapist.today.groups"));
        if (groups.isEmpty()) {
            card.add(Parts.empty(Text.of("therapist.today.noGroups"), Text.of("therapist.today.noGroupsText")));
        }
        groups.forEach(session -> card.add(row(session, session.title(), words.under(session, facts(session)))));
        return card;
    }

    private static Section alone(TherapistToday today, TodayWords words) {
        List<DaySession> alone =
                today.sessions().stream().filter(session -> !session.group()).toList();
        Section card = Parts.card(Text.of("therapist.today.alone"));
        if (alone.isEmpty()) {
            card.add(Parts.paragraph(Text.of("therapist.today.noneAlone"), "st-muted"));
        }
        alone.forEach(session -> card.add(row(session, session.title(), words.under(session, words.kind(session)))));
        return card;
    }

    private static Div row(DaySession session, String title, Component under) {
        Div when = new Div(
                Parts.span(Dates.time(session.start().toLocalTime()), "st-strong"),
                Parts.span(Text.of("therapist.until", session.end().toLocalTime()), "st-muted"));
        when.addClassName("st-stack");
        Div head = new Div(Parts.span(title, "st-strong"), Words.state(session.state(), session.started()));
        head.addClassName("st-line");
        Div row = Parts.row(when, Parts.grow(head, under));
        if (session.started() && !"CANCELLED".equals(session.state())) {
            row.add(Parts.button(
                    TherapistLinks.attendance(session.session()),
                    Text.of("HELD".equals(session.state()) ? "therapist.attendance.open" : "therapist.attendance.take"),
                    session.group() && "SCHEDULED".equals(session.state())));
            if ("HELD".equals(session.state()) && !"PRESCRIBER".equals(session.kind())) {
                row.add(Parts.button(TherapistLinks.notes(session.session()), Text.of("therapist.nav.notes"), false));
            }
        } else if (!session.started()) {
            Anchor change =
                    Parts.button(TherapistLinks.session(session.session()), Text.of("therapist.session.change"), false);
            change.setAriaLabel(Text.of("therapist.session.changeOf", title));
            row.add(change);
        }
        return row;
    }

    private static Div facts(DaySession session) {
        Div facts = new Div();
        facts.addClassName("st-facts");
        facts.add(fact(
                Glyph.USERS,
                session.recorded() == 0
                        ? Text.of("therapist.today.members", session.expected())
                        : Text.of("therapist.today.came", session.came(), session.expected())));
        if (session.newcomers() > 0) {
            facts.add(fact(Glyph.PLUS, Text.of("therapist.today.new", session.newcomers())));
        }
        return facts;
    }

    private static Div fact(Glyph glyph, String words) {
        return new Div(glyph.icon(), Parts.span(words));
    }

    private static Section silent(TherapistToday today) {
        Section card = Parts.card(Text.of("therapist.today.look"));
        if (today.silent().isEmpty()) {
            card.add(Parts.paragraph(Text.of("therapist.today.nobody"), "st-muted"));
        }
        today.silent()
                .forEach(person -> card.add(Parts.row(Parts.grow(
                        Parts.person(TherapistLinks.patient(person.patient()), person.name()),
                        Parts.paragraph(
                                Text.of(
                                        person.last() == null ? "therapist.today.never" : "therapist.today.silent",
                                        person.days()),
                                "st-muted")))));
        return card;
    }
}
