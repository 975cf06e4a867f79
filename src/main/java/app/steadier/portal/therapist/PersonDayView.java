package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import app.steadier.checkin.CheckInDay;
import app.steadier.checkin.CheckInService;
import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentPage;
import app.steadier.checkin.CommitmentService;
import app.steadier.checkin.HardMoment;
import app.steadier.checkin.HardMomentReview;
import app.steadier.checkin.HardMomentService;
import app.steadier.checkin.PersonalTrigger;
import app.steadier.checkin.Practice;
import app.steadier.checkin.SkillService;
import app.steadier.portal.day.StepForm;
import app.steadier.portal.day.StepText;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person's days between sessions, as their therapist reads them before the next one (capabilities S15, S25, B06). */
@Route(value = TherapistLinks.PERSON_DAY, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class PersonDayView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    private static final int REASON_MAX = 500;

    private final transient CommitmentService steps;
    private final transient SkillService skills;
    private final transient HardMomentService moments;
    private final transient CheckInService checkIns;
    private final transient ProgramTime time;
    private transient PatientId patient = PatientId.next();

    PersonDayView(
            CommitmentService steps,
            SkillService skills,
            HardMomentService moments,
            CheckInService checkIns,
            ProgramTime time) {
        super("day.staff.person");
        this.steps = steps;
        this.skills = skills;
        this.moments = moments;
        this.checkIns = checkIns;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = PatientId.parse(event.getRouteParameters().get("patient").orElse(""));
        show();
    }

    private void show() {
        CommitmentPage page = steps.page(patient);
        HardMomentReview review = moments.sinceLastSession(patient);
        List<CheckInDay> days = checkIns.days(patient, time.today().minusDays(DAYS - 1L), time.today());
        begin(new PageHeader(Text.of("day.staff.person.of", page.name()))
                .person(page.name())
                .over(Parts.link(TherapistLinks.patient(patient), page.name())));
        Div columns = new Div(
                new Div(moments(review), practices(), checkIns(days)),
                new Div(
                        triggers(review.triggers()),
                        steps(page),
                        new StepForm(steps, page, Text.of("day.staff.step.new"), this::show)));
        columns.addClassName("st-columns");
        add(columns);
    }

    private Section moments(HardMomentReview review) {
        Section card = Parts.card(
                Text.of("day.staff.moments"),
                Parts.paragraph(
                        review.since() == null
                                ? Text.of("day.staff.moments.all")
                                : Text.of("day.staff.moments.since", Dates.moment(review.since())),
                        "st-muted"));
        if (review.moments().isEmpty()) {
            card.add(Parts.paragraph(Text.of("day.staff.moments.none"), "st-muted"));
        }
        review.moments().forEach(moment -> card.add(DayRows.moment(moment)));
        List<UUID> unread = review.moments().stream()
                .filter(moment -> moment.seenAt() == null)
                .map(HardMoment::id)
                .toList();
        if (!unread.isEmpty()) {
            card.add(DayRows.read(() -> {
                moments.seen(unread);
                show();
            }));
        }
        return card;
    }

    private Section practices() {
        List<Practice> practices = skills.of(patient);
        Section card = Parts.card(Text.of("day.staff.practices"));
        if (practices.isEmpty()) {
            card.add(Parts.paragraph(Text.of("day.staff.practices.none"), "st-muted"));
        }
        practices.forEach(practice -> card.add(DayRows.practice(practice)));
        List<UUID> unread = DayRows.unread(practices);
        if (!unread.isEmpty()) {
            card.add(DayRows.read(() -> {
                skills.seen(unread);
                show();
            }));
        }
        return card;
    }

    private static Section checkIns(List<CheckInDay> days) {
        Section card = Parts.card(Text.of("day.staff.checkIns", DAYS));
        if (days.isEmpty()) {
            card.add(Parts.paragraph(Text.of("day.staff.checkIns.none"), "st-muted"));
        }
        days.forEach(day -> card.add(DayRows.checkIn(day)));
        return card;
    }

    private static Section triggers(List<PersonalTrigger> triggers) {
        return Parts.card(
                Text.of("day.staff.triggers"),
                Parts.paragraph(
                        triggers.isEmpty()
                                ? Text.of("day.staff.triggers.none")
                                : triggers.stream().map(PersonalTrigger::words).collect(Collectors.joining("; ")),
                        triggers.isEmpty() ? "st-muted" : "st-medium"));
    }

    private Section steps(CommitmentPage page) {
        Section card = Parts.card(Text.of("day.staff.steps"));
        if (page.commitments().isEmpty()) {
            card.add(Parts.paragraph(Text.of("day.staff.steps.none"), "st-muted"));
        }
        for (Commitment step : page.commitments()) {
            Div words = Parts.grow(
                    Parts.paragraph(StepText.of(step)), Parts.paragraph(DayRows.facts(step), "st-muted", "st-small"));
            Div row = Parts.row(words, DayRows.state(step));
            if (step.canWithdraw()) {
                row.add(letGo(step));
            }
            card.add(row);
        }
        return card;
    }

    private NativeDetails letGo(Commitment step) {
        UUID tap = TypedId.nextValue();
        Field reason = Field.lines(Text.of("day.staff.letGo.why"), REASON_MAX);
        Problems problems = new Problems().reason(reason);
        NativeButton end = new NativeButton(Text.of("day.staff.letGo"), click -> {
            if (problems.run(() -> steps.withdraw(tap, step.id(), reason.needed()))) {
                show();
                Undo.say(Text.of("day.letGo.done"));
            }
        });
        end.addClassName("st-button");
        end.getElement().setAttribute("aria-label", Text.of("day.staff.letGo") + ": " + step.words());
        Div form = new Div(reason, problems, end);
        form.addClassName("st-form");
        NativeDetails details = new NativeDetails(Text.of("day.staff.letGo"), form);
        details.addClassName("st-more");
        return details;
    }
}
