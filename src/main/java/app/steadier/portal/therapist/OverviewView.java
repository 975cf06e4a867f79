package app.steadier.portal.therapist;

import app.steadier.access.AccessGuard;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.PatientId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.MyPlan;
import app.steadier.progress.PatientOverview;
import app.steadier.progress.PatientOverviewService;
import app.steadier.progress.TeamMember;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person at a glance: a sentence, coming, answers, goals, small steps, medicine. */
@Route(value = TherapistLinks.PATIENT, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class OverviewView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PatientOverviewService overviews;
    private final transient AccessGuard guard;

    OverviewView(PatientOverviewService overviews, AccessGuard guard) {
        super("therapist.overview.title");
        this.guard = guard;
        this.overviews = overviews;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientOverview person = overviews.overview(
                PatientId.parse(event.getRouteParameters().get("patient").orElse("")));
        begin(new PageHeader(person.name())
                .person(person.name())
                .over(Parts.link(TherapistLinks.patients(), Text.of("therapist.nav.patients")))
                .sentence(facts(person))
                .actions(notes(person))
                .actions(booking(person))
                .actions(Parts.button(TherapistLinks.message(person.patient()), Text.of("talk.write"), false)));
        add(doors(person.patient()));
        person.alerts().forEach(alert -> add(alert(person, alert)));
        Div sentence = Parts.plainCard(Parts.paragraph(OverviewSentence.of(person)));
        sentence.addClassName("st-say");
        add(sentence);
        Div columns = new Div(
                new Div(OverviewSentence.chart(person), attendance(person)),
                new Div(goals(person), steps(person), medicines(person)));
        columns.addClassName("st-columns");
        add(columns);
    }

    /** The person's other pages. */
    private static Nav doors(PatientId patient) {
        Nav doors = new Nav(
                Parts.link(TherapistLinks.personDay(patient), Text.of("day.staff.person")),
                Parts.link(TherapistLinks.plan(patient), Text.of("alert.plan")),
                Parts.link(TherapistLinks.questionnaires(patient), Text.of("answer.desk")),
                Parts.link(TherapistLinks.consents(patient), Text.of("consent.list")));
        doors.addClassName("st-doors");
        doors.getElement().setAttribute("aria-label", Text.of("therapist.overview.doors"));
        return doors;
    }

    /** The person's notes, for who may read them all. */
    private Component[] notes(PatientOverview person) {
        return guard.can(
                        Verb.LIST,
                        Target.of(person.patient()).being("signed", "released"),
                        Resource.MEMBER_PROGRESS_NOTE,
                        Resource.INDIVIDUAL_NOTE)
                ? new Component[] {
                    Parts.button(TherapistLinks.notes(person.patient()), Text.of("therapist.nav.notes"), false)
                }
                : new Component[0];
    }

    /** A new session, for who may book one with the person. */
    private Component[] booking(PatientOverview person) {
        return person.discharge() == null && guard.can(Verb.CREATE, Target.of(person.patient()), Resource.SESSION)
                ? new Component[] {
                    Parts.button(TherapistLinks.book(person.patient()), Text.of("therapist.book.open"), false)
                }
                : new Component[0];
    }

    private static String facts(PatientOverview person) {
        String team = person.team().stream().map(TeamMember::name).collect(Collectors.joining(", "));
        return Words.joined(Stream.of(
                        Text.of("therapist.overview.record", person.externalId()),
                        person.level() == null ? "" : person.level(),
                        person.track() == null ? "" : Text.of("therapist.overview.track", person.track()),
                        person.discharge() == null
                                ? Text.of("therapist.overview.week", person.week(), person.admission())
                                : Text.of("therapist.overview.left", person.admission(), person.discharge())))
                + ". " + team;
    }

    private static Section alert(PatientOverview person, PatientOverview.Alert alert) {
        String heading = Text.of("therapist.alert.title", person.name());
        Section card = new Section(
                new H2(heading),
                Parts.paragraph(Text.of("therapist.cause." + alert.cause()) + " "
                        + Text.of("therapist.alert.since", alert.raised()) + " "
                        + Text.of(alert.seen() ? "therapist.alert.seen" : "therapist.alert.unseen")));
        card.setAriaLabel(heading);
        card.addClassNames("st-card", "st-urgent");
        return card;
    }

    private static Section attendance(PatientOverview person) {
        Section card = Parts.card(Text.of("therapist.overview.attendance"), Words.key());
        if (person.weeks().isEmpty()) {
            card.add(Parts.paragraph(Text.of("therapist.overview.noSessions"), "st-muted"));
        }
        for (PatientOverview.Week week : person.weeks()) {
            Div strip = new Div();
            strip.addClassName("st-strip");
            week.sessions()
                    .forEach(session -> strip.add(
                            Words.cell(session.presence(), session.start().toLocalDate())));
            card.add(Parts.row(
                    Parts.span(Dates.small(week.monday())),
                    Parts.grow(strip),
                    Parts.span(
                            Text.of(
                                    "therapist.overview.hours",
                                    Dates.hours(week.attendance().minutes().attended()),
                                    Dates.hours(week.attendance().minutes().scheduled())),
                            "st-muted")));
        }
        return card;
    }

    private static Section goals(PatientOverview person) {
        Section card = Parts.card(Text.of("therapist.overview.plan"));
        if (person.goals().isEmpty()) {
            card.add(Parts.paragraph(Text.of("therapist.overview.noGoals"), "st-muted"));
        }
        person.goals().forEach(goal -> card.add(Parts.row(Parts.grow(Parts.span(goal.title())), level(goal))));
        return card;
    }

    private static Span level(MyPlan.MyGoal goal) {
        if (goal.achieved()) {
            return Parts.badge(Tone.OK, Glyph.CHECK, Text.of("therapist.goal.achieved"));
        }
        Integer level = goal.level();
        if (level == null) {
            return Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("therapist.goal.unrated"));
        }
        return Parts.badge(
                level > goal.baseline() ? Tone.OK : level < goal.baseline() ? Tone.ATTENTION : Tone.NEUTRAL,
                level > goal.baseline() ? Glyph.UP : level < goal.baseline() ? Glyph.DOWN : Glyph.MINUS,
                Text.of("therapist.goal.level", level > 0 ? "+" + level : String.valueOf(level), goal.baseline()));
    }

    private static Section steps(PatientOverview person) {
        Section card = Parts.card(
                Text.of("therapist.overview.steps"), Parts.paragraph(OverviewSentence.steps(person), "st-muted"));
        person.steps()
                .forEach(step -> card.add(Parts.row(
                        Parts.grow(
                                Parts.paragraph(step.words()),
                                Parts.paragraph(Text.of("therapist.step.due", step.due()), "st-caption")),
                        value(step.value()))));
        return card;
    }

    private static Component value(String value) {
        Glyph glyph = switch (value) {
            case "KEPT" -> Glyph.CHECK;
            case "PARTLY" -> Glyph.HALF;
            case "PENDING" -> Glyph.CLOCK;
            default -> Glyph.MINUS;
        };
        return Parts.badge("KEPT".equals(value) ? Tone.OK : Tone.NEUTRAL, glyph, Text.of("therapist.step." + value));
    }

    private static Section medicines(PatientOverview person) {
        Section card = Parts.card(Text.of("therapist.overview.medicine"));
        if (person.medicines().isEmpty()) {
            card.add(Parts.paragraph(Text.of("therapist.overview.noMedicine"), "st-muted"));
        }
        person.medicines().forEach(medicine -> {
            String directions = medicine.directions();
            card.add(Parts.row(Parts.grow(
                    Parts.paragraph(medicine.name() + " " + medicine.strength(), "st-strong"),
                    Parts.paragraph(
                            (directions == null ? "" : directions + ". ")
                                    + Text.of("therapist.overview.medicineSince", medicine.start()),
                            "st-muted"))));
        });
        return card;
    }
}
