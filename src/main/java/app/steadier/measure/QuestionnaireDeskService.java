package app.steadier.measure;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.measure.FormRows.Form;
import app.steadier.measure.FormRows.State;
import app.steadier.measure.ResultRows.Signed;
import app.steadier.measure.ResultRows.Stored;
import app.steadier.measure.ResultRows.StoredTotal;
import app.steadier.safety.AlertCause;
import app.steadier.safety.AlertSource;
import app.steadier.safety.RaisedAlert;
import app.steadier.safety.SafetyAlertService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questionnaires as the care team uses them: given to a person, written down from paper, read with their scores. A
 * completed one never changes; a wrong one is voided with a reason (model, section 2).
 */
@Service
public class QuestionnaireDeskService {

    private final Instruments instruments;
    private final InstrumentSwitches switches;
    private final FormRows forms;
    private final ResultRows results;
    private final PatientResults pages;
    private final SafetyAlertService alerts;
    private final AccessGuard guard;
    private final ProgramTime time;

    QuestionnaireDeskService(
            Instruments instruments,
            InstrumentSwitches switches,
            FormRows forms,
            ResultRows results,
            PatientResults pages,
            SafetyAlertService alerts,
            AccessGuard guard,
            ProgramTime time) {
        this.instruments = instruments;
        this.switches = switches;
        this.forms = forms;
        this.results = results;
        this.pages = pages;
        this.alerts = alerts;
        this.guard = guard;
        this.time = time;
    }

    /** All of one person, for their care team; six statements. */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.READ)
    @Transactional
    public PatientQuestionnaires of(PatientId patient) {
        staff();
        guard.require(Verb.READ, Target.of(patient), Resource.QUESTIONNAIRE);
        return pages.of(patient, switches.active());
    }

    /**
     * Gives a questionnaire to a person, who finds it on their Today. The same id twice is one.
     *
     * @throws UserProblem when the same one waits already, the person is not in the program, or it is switched off or its
     *     wording may not be shown
     */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.CREATE)
    @Transactional
    public void assign(UUID id, PatientId patient, String instrument, String language) {
        StaffId by = staff();
        guard.require(Verb.CREATE, Target.of(patient), Resource.QUESTIONNAIRE);
        Instrument wording = active(instrument, language);
        if (!wording.textIncluded()) {
            throw new UserProblem("answer.problem.noText", wording.title());
        }
        EpisodeId episode =
                forms.openEpisode(patient).orElseThrow(() -> new UserProblem("answer.problem.notInProgram"));
        if (!forms.give(id, episode, patient, wording, by) && !again(id, patient, instrument)) {
            throw new UserProblem("answer.problem.waits", wording.title());
        }
    }

    /**
     * Writes down a form of paper, complete at once. The same id twice is one. An answer about safety raises an alert.
     *
     * @return the alert; nothing when no answer asks for one
     * @throws UserProblem when the day is to come or the person was not in the program on it, or the answers do not fit
     */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.SIGN)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<RaisedAlert> enter(UUID id, PatientId patient, PaperForm paper) {
        StaffId by = leaveToEnter(patient);
        Instrument wording = active(paper.instrument(), paper.language());
        Scoring.check(wording.scale(), paper.answers()).ifPresent(problem -> {
            throw problem.item() == null
                    ? new UserProblem("answer.problem.count", wording.items().size())
                    : new UserProblem("answer.problem.range", problem.item());
        });
        if (paper.answers().stream().allMatch(java.util.Objects::isNull)) {
            throw new UserProblem("answer.problem.empty");
        }
        Stored before = results.find(id).orElse(null);
        if (before == null) {
            EpisodeId episode = episode(patient, paper.on());
            results.sign(new Signed(id, episode, patient, wording, at(paper.on()), paper.answers(), null, by));
        } else if (!before.patient().equals(patient)
                || !before.administration().answers().equals(paper.answers())) {
            throw new UserProblem("answer.problem.sent");
        }
        boolean alarm = wording.safety().stream()
                .anyMatch(each -> wording.alarming(
                        String.valueOf(each.item()), paper.answers().get(each.item() - 1)));
        return alarm
                ? Optional.of(alerts.raise(id, patient, AlertCause.QUESTIONNAIRE_ITEM, new AlertSource(id, null)))
                : Optional.empty();
    }

    /**
     * Writes down a total, of an instrument whose wording may not be shown. The same id twice is one.
     *
     * @throws UserProblem when it is outside the totals of the instrument, or as for a form of paper
     */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.SIGN)
    @Transactional
    public void enterTotal(UUID id, PatientId patient, String instrument, LocalDate on, int total) {
        StaffId by = leaveToEnter(patient);
        Instrument wording = switches.active().stream()
                .filter(each -> each.id().equals(instrument) && !each.textIncluded())
                .findFirst()
                .orElseThrow(NotAvailable::new);
        if (total < wording.totals().min() || total > wording.totals().max()) {
            throw new UserProblem(
                    "answer.problem.total",
                    wording.totals().min(),
                    wording.totals().max());
        }
        if (results.findTotal(id).isEmpty()) {
            results.total(id, episode(patient, on), patient, wording, on, total, by);
        }
    }

    /**
     * Takes a questionnaire back that waits; what was answered is kept. Twice is once.
     *
     * @param reason 15 to 500 characters
     * @throws UserProblem when the person has sent it
     */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdraw(UUID form, String reason) {
        StaffId by = staff();
        Form loaded = SystemAccess.call("load target", () -> forms.get(form));
        guard.requireWithReason(Verb.END, Target.of(loaded.patient()), reason, Resource.QUESTIONNAIRE);
        Form found = forms.turn(form);
        if (found.state() == State.SIGNED) {
            throw new UserProblem("answer.problem.signed");
        }
        if (found.state() == State.OPEN) {
            forms.end(form, State.WITHDRAWN, by, reason.strip());
        }
    }

    /**
     * A completed one does not count any more; it stays to be read. Twice is once.
     *
     * @param reason 15 to 500 characters
     */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.END)
    @Transactional
    public void voidResult(UUID result, String reason) {
        StaffId by = staff();
        Optional<PatientId> whole =
                SystemAccess.call("load target", () -> results.find(result).map(Stored::patient));
        PatientId patient = whole.orElseGet(() -> SystemAccess.call(
                        "load target", () -> results.findTotal(result).map(StoredTotal::patient))
                .orElseThrow(NotAvailable::new));
        guard.requireWithReason(Verb.END, Target.of(patient), reason, Resource.QUESTIONNAIRE);
        results.voidIt(whole.isEmpty(), result, by, reason.strip());
    }

    /** The caller has read it, and asked in person where a question about safety was left out. The first reader stays. */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.ACKNOWLEDGE)
    @Transactional
    public void seen(UUID result) {
        StaffId by = staff();
        PatientId patient = SystemAccess.call(
                        "load target", () -> results.find(result).map(Stored::patient))
                .orElseThrow(NotAvailable::new);
        guard.require(Verb.ACKNOWLEDGE, Target.of(patient), Resource.QUESTIONNAIRE);
        results.seen(result, by);
    }

    private boolean again(UUID id, PatientId patient, String instrument) {
        return forms.of(patient).stream()
                .anyMatch(form -> form.id().equals(id) && form.instrument().equals(instrument));
    }

    private Instrument active(String instrument, String language) {
        return switches.active().stream()
                .filter(each -> each.id().equals(instrument) && each.language().equals(language))
                .findFirst()
                .orElseThrow(() -> new UserProblem("answer.problem.off", instrument));
    }

    private StaffId leaveToEnter(PatientId patient) {
        StaffId by = staff();
        guard.require(Verb.CREATE, Target.of(patient), Resource.QUESTIONNAIRE);
        guard.require(Verb.SIGN, Target.of(patient).being("draft"), Resource.QUESTIONNAIRE);
        return by;
    }

    private EpisodeId episode(PatientId patient, LocalDate on) {
        if (on.isAfter(time.today())) {
            throw new UserProblem("answer.problem.future");
        }
        return forms.episodeOn(patient, on).orElseThrow(() -> new UserProblem("answer.problem.notInProgram"));
    }

    /** Now for today, noon for a day before. */
    private Instant at(LocalDate on) {
        return on.equals(time.today()) ? time.now() : time.instant(on.atTime(LocalTime.NOON));
    }

    private StaffId staff() {
        StaffId staff = guard.caller().staff();
        if (staff == null) {
            throw new NotAvailable();
        }
        return staff;
    }
}
