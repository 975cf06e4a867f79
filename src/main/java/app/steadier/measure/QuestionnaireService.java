package app.steadier.measure;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import app.steadier.measure.FormRows.Form;
import app.steadier.measure.FormRows.State;
import app.steadier.measure.FormRows.Tap;
import app.steadier.measure.ResultRows.Signed;
import app.steadier.safety.AlertCause;
import app.steadier.safety.AlertSource;
import app.steadier.safety.RaisedAlert;
import app.steadier.safety.SafetyAlertService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questionnaires as the person answers them: each tap is saved at once and kept, from any device; what is sent stays. An
 * answer to a question about safety raises an alert in the same transaction, and no later answer lowers it (formulas,
 * section 7).
 */
@Service
public class QuestionnaireService {

    private final Instruments instruments;
    private final FormRows forms;
    private final ResultRows results;
    private final SafetyAlertService alerts;
    private final AccessGuard guard;
    private final ProgramTime time;

    QuestionnaireService(
            Instruments instruments,
            FormRows forms,
            ResultRows results,
            SafetyAlertService alerts,
            AccessGuard guard,
            ProgramTime time) {
        this.instruments = instruments;
        this.forms = forms;
        this.results = results;
        this.alerts = alerts;
        this.guard = guard;
        this.time = time;
    }

    /** What waits for the person who is signed in, and what they sent, the latest first; three statements. */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.LIST)
    @Transactional
    public MyQuestions mine() {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self), Resource.QUESTIONNAIRE);
        List<Form> open = forms.of(self).stream()
                .filter(form -> form.state() == State.OPEN)
                .toList();
        Map<UUID, Map<String, @Nullable Integer>> answers =
                forms.answers(open.stream().map(Form::id).toList());
        List<MyQuestions.Waiting> waiting = new ArrayList<>();
        for (Form form : open) {
            instruments.find(form.instrument(), form.language()).ifPresent(wording -> {
                MyForm mine = new MyForm(form.id(), wording, answers.getOrDefault(form.id(), Map.of()), true);
                List<MyForm.Step> asked =
                        mine.steps().stream().filter(MyForm.Step::asked).toList();
                waiting.add(new MyQuestions.Waiting(
                        form.id(),
                        wording.title(),
                        asked.size(),
                        asked.size() - mine.unanswered().size(),
                        time.local(form.given()).toLocalDate()));
            });
        }
        List<MyQuestions.Sent> sent = results.of(self).stream()
                .filter(each -> each.voided() == null)
                .sorted(Comparator.comparing((ResultRows.Stored each) ->
                                each.administration().completed())
                        .reversed())
                .map(each -> new MyQuestions.Sent(title(each.administration().instrument()), each.on()))
                .toList();
        return new MyQuestions(waiting, sent);
    }

    /** One questionnaire of the person who is signed in, with all answers so far; two statements. */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.READ)
    @Transactional
    public MyForm form(UUID id) {
        Form form = SystemAccess.call("load target", () -> forms.get(id));
        self();
        guard.require(Verb.READ, Target.of(form.patient()), Resource.QUESTIONNAIRE);
        return whole(form);
    }

    /**
     * Saves one answer; one given before is kept behind it. The same tap twice is one, and raises one alert.
     *
     * @param tap made by the caller, once for each tap
     * @param item number of a scored question, or the name of another
     * @param value a score of its options; null skips it
     * @return with the alert that an answer about safety has raised
     * @throws UserProblem when it was sent already, the answer is none of its options, or the same id was sent with
     *     something else
     */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Answered answer(UUID tap, UUID id, String item, @Nullable Integer value) {
        Form form = leave(Verb.UPDATE, id);
        Tap before = forms.tap(tap).orElse(null);
        if (before != null) {
            return repeated(before, form, item, value);
        }
        onlyOpen(form);
        MyForm mine = whole(form);
        MyForm.Step step = mine.steps().stream()
                .filter(each -> each.item().equals(item) && each.asked())
                .findFirst()
                .orElseThrow(NotAvailable::new);
        if (value != null && step.options().stream().noneMatch(option -> option.score() == value)) {
            throw new UserProblem("answer.problem.option");
        }
        forms.write(tap, id, item, value);
        RaisedAlert raised = mine.wording().alarming(item, value) ? raise(tap, form) : null;
        return new Answered(time.local(time.now()), raised);
    }

    /**
     * Sends it to the team. It stays as it is from then on. Twice is once.
     *
     * @throws UserProblem when nothing was answered, or it was taken back by staff
     */
    @Guarded(resource = Resource.QUESTIONNAIRE, verb = Verb.SIGN)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void sign(UUID id) {
        Form form = leave(Verb.SIGN, id);
        if (form.state() == State.SIGNED) {
            return;
        }
        onlyOpen(form);
        MyForm mine = whole(form);
        List<@Nullable Integer> answers = new ArrayList<>();
        for (Instrument.Item each : mine.wording().items()) {
            Integer stored = MyForm.notAskedStores(each, mine.answers());
            answers.add(stored != null ? stored : mine.answers().get(String.valueOf(each.number())));
        }
        if (answers.stream().allMatch(Objects::isNull)) {
            throw new UserProblem("answer.problem.empty");
        }
        results.sign(
                new Signed(id, form.episode(), form.patient(), mine.wording(), time.now(), answers, more(mine), null));
        forms.end(id, State.SIGNED, null, null);
    }

    private Form leave(Verb verb, UUID id) {
        Form form = SystemAccess.call("load target", () -> forms.get(id));
        self();
        Target target = Target.of(form.patient());
        if (form.state() == State.OPEN) {
            guard.require(verb, target.being("draft"), Resource.QUESTIONNAIRE);
        } else {
            guard.require(Verb.READ, target, Resource.QUESTIONNAIRE);
        }
        return forms.turn(id);
    }

    private Answered repeated(Tap before, Form form, String item, @Nullable Integer value) {
        if (!before.form().equals(form.id())) {
            throw new NotAvailable();
        }
        if (!before.item().equals(item) || !Objects.equals(before.value(), value)) {
            throw new UserProblem("answer.problem.sent");
        }
        return new Answered(
                time.local(before.at()), wording(form).alarming(item, value) ? raise(before.id(), form) : null);
    }

    /** The alert has the tap's own id, so that the same tap again finds the same alert. */
    private RaisedAlert raise(UUID tap, Form form) {
        return alerts.raise(tap, form.patient(), AlertCause.QUESTIONNAIRE_ITEM, new AlertSource(form.id(), null));
    }

    private MyForm whole(Form form) {
        return new MyForm(form.id(), wording(form), forms.answers(form.id()), form.state() == State.OPEN);
    }

    private Instrument wording(Form form) {
        return instruments.find(form.instrument(), form.language()).orElseThrow(NotAvailable::new);
    }

    private String title(String instrument) {
        return instruments.find(instrument).map(Instrument::title).orElse(instrument);
    }

    private static @Nullable String more(MyForm mine) {
        String all = mine.wording().more().stream()
                .filter(each -> mine.answers().get(each.id()) != null)
                .map(each -> each.id() + "=" + mine.answers().get(each.id()))
                .collect(Collectors.joining(";"));
        return all.isEmpty() ? null : all;
    }

    private PatientId self() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }

    private static void onlyOpen(Form form) {
        if (form.state() != State.OPEN) {
            throw new UserProblem(form.state() == State.SIGNED ? "answer.problem.signed" : "answer.problem.withdrawn");
        }
    }
}
