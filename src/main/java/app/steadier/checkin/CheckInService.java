package app.steadier.checkin;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.checkin.CheckInRows.Said;
import app.steadier.checkin.CheckInRows.Tap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily check-in: each tap is saved at once, a later answer replaces an earlier one, and all of them are kept
 * (model, section 3). Every answer is optional.
 */
@Service
public class CheckInService {

    private final CheckInRows rows;
    private final CommitmentRows commitments;
    private final PracticeRows practices;
    private final Stays stays;
    private final AccessGuard guard;
    private final ProgramTime time;

    CheckInService(
            CheckInRows rows,
            CommitmentRows commitments,
            PracticeRows practices,
            Stays stays,
            AccessGuard guard,
            ProgramTime time) {
        this.rows = rows;
        this.commitments = commitments;
        this.practices = practices;
        this.stays = stays;
        this.guard = guard;
        this.time = time;
    }

    /**
     * A day of the patient who is signed in, with what is due by it; five statements.
     *
     * @param day today or yesterday; null means today
     * @throws UserProblem when the day is locked, or the person was not in the program on it
     */
    @Guarded(
            resource = {Resource.CHECK_IN, Resource.COMMITMENT, Resource.SKILL_PRACTICE},
            verb = Verb.READ)
    @Transactional
    public CheckInPage page(@Nullable LocalDate day) {
        PatientId self = stays.self();
        guard.require(Verb.READ, Target.of(self), Resource.CHECK_IN, Resource.COMMITMENT, Resource.SKILL_PRACTICE);
        LocalDate today = time.today();
        LocalDate about = day == null ? today : day;
        if (!CheckInDays.open(about, today)) {
            throw new UserProblem("checkin.problem.day");
        }
        Stay stay = stays.needed(self, about);
        List<CheckInDay> stored = rows.days(self, today.minusDays(1), today);
        return new CheckInPage(
                stay.episode(),
                about,
                CheckInDays.until(about),
                Stream.of(today, today.minusDays(1))
                        .filter(stay::covers)
                        .map(open -> new CheckInPage.OpenDay(
                                open,
                                CheckInDays.until(open),
                                of(stored, open)
                                        .map(each -> !each.answers().isEmpty())
                                        .orElse(false)))
                        .toList(),
                Arrays.stream(Question.values())
                        .filter(question -> question.asked(stay.tracksCraving()))
                        .map(question -> item(question, of(stored, about).orElse(null)))
                        .toList(),
                commitments.dueBy(self, about),
                practices.toReport(self, about));
    }

    /**
     * Saves one answer at once; what was answered before is kept behind it. The same tap twice is one tap, also after
     * the day was locked.
     *
     * @param id made by the caller, once for each tap
     * @param value 0 to 10 whole; hours of sleep 0 to 24 in halves
     * @throws UserProblem when the day is neither today nor yesterday, or the answer does not fit the question, or the
     *     same id was sent with something else
     */
    @Guarded(resource = Resource.CHECK_IN, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved answer(UUID id, EpisodeId episode, LocalDate day, Question question, BigDecimal value) {
        return save(id, episode, day, new Said(question, value, null));
    }

    /** Goes past a question; an answer it had is taken back. Rules as for an answer. */
    @Guarded(resource = Resource.CHECK_IN, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved skip(UUID id, EpisodeId episode, LocalDate day, Question question) {
        return save(id, episode, day, new Said(question, null, null));
    }

    /** Saves words to the team, at most 10,000 characters; none takes them back. Rules as for an answer. */
    @Guarded(resource = Resource.CHECK_IN, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved note(UUID id, EpisodeId episode, LocalDate day, @Nullable String words) {
        return save(id, episode, day, new Said(Question.NOTE, null, Words.optional(words, Words.TEXT)));
    }

    /**
     * Writes down what the person said by phone, under the caller's name. Staff never change an answer: what the person
     * has answered stays theirs to change. The same entry twice is one.
     *
     * @throws UserProblem when the day is locked, nothing was said, or a question has an answer already
     */
    @Guarded(resource = Resource.CHECK_IN, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved toldByPhone(UUID id, PatientId patient, LocalDate day, PhoneCheckIn told) {
        StaffId by = stays.staff();
        guard.require(Verb.CREATE, Target.of(patient), Resource.CHECK_IN);
        List<Said> all = new ArrayList<>();
        told.answers().forEach((question, value) -> all.add(new Said(question, value, null)));
        String words = Words.optional(told.note(), Words.TEXT);
        if (words != null) {
            all.add(new Said(Question.NOTE, null, words));
        }
        if (all.isEmpty()) {
            throw new UserProblem("checkin.problem.empty");
        }
        stays.turn(patient);
        Saved before = repeated(all, said -> part(id, said.question()), patient, day);
        if (before != null) {
            return before;
        }
        if (!CheckInDays.open(day, time.today())) {
            throw new UserProblem("checkin.problem.day");
        }
        Stay stay = stays.needed(patient, day);
        CheckInDay stored = of(rows.days(patient, day, day), day).orElse(null);
        for (Said said : all) {
            check(stay, said);
            if (stored != null
                    && (said.question().scored()
                            ? stored.answers().containsKey(said.question())
                            : stored.note() != null)) {
                throw new UserProblem(
                        "checkin.problem.answered", said.question().name());
            }
        }
        all.forEach(said -> rows.write(part(id, said.question()), stay, day, said, by));
        return new Saved(time.local(time.now()), false);
    }

    /**
     * Days of a person for their care team, the latest first, with every tap; two statements.
     *
     * @throws NotAvailable when the caller only leads a group of theirs
     */
    @Guarded(resource = Resource.CHECK_IN, verb = Verb.READ)
    @Transactional
    public List<CheckInDay> days(PatientId patient, LocalDate from, LocalDate to) {
        Grant grant = guard.require(Verb.READ, Target.of(patient), Resource.CHECK_IN);
        if (grant.basis().contains("limited-fields")) {
            throw new NotAvailable();
        }
        return rows.days(patient, from, to);
    }

    /** Today's scores of who is expected in a session, for who leads it or treats them; one statement. */
    @Guarded(resource = Resource.CHECK_IN, verb = Verb.LIST)
    @Transactional
    public List<CheckInScores> scores(SessionId session) {
        Scope scope = guard.scope(Verb.LIST, Resource.CHECK_IN);
        List<CheckInScores> scores = rows.scores(session, time.today(), scope);
        scope.shows(scores.stream().map(CheckInScores::patient).toList());
        return scores;
    }

    private Saved save(UUID id, EpisodeId episode, LocalDate day, Said said) {
        PatientId self = stays.self();
        Stay stay = SystemAccess.call("load target", () -> stays.of(episode));
        boolean begun = SystemAccess.call("load target", () -> rows.exists(stay.patient(), day));
        Target target = Target.of(stay.patient()).with(episode).on(day);
        boolean open = CheckInDays.open(day, time.today());
        if (open) {
            guard.require(begun ? Verb.UPDATE : Verb.CREATE, target.being("window"), Resource.CHECK_IN);
        } else {
            guard.require(Verb.READ, target, Resource.CHECK_IN);
        }
        stays.turn(self);
        Saved before = repeated(List.of(said), each -> id, self, day);
        if (before != null) {
            return before;
        }
        if (!open) {
            throw new UserProblem("checkin.problem.day");
        }
        if (!stay.covers(day)) {
            throw new UserProblem("checkin.problem.notInProgram", day);
        }
        check(stay, said);
        rows.write(id, stay, day, said, null);
        return new Saved(time.local(time.now()), false);
    }

    /** The first result again, when the same was sent before; null when nothing of it was. */
    private @Nullable Saved repeated(
            List<Said> all, java.util.function.Function<Said, UUID> id, PatientId patient, LocalDate day) {
        List<Optional<Tap>> taps =
                all.stream().map(said -> rows.tap(id.apply(said))).toList();
        if (taps.stream().allMatch(Optional::isEmpty)) {
            return null;
        }
        for (int one = 0; one < taps.size(); one++) {
            Tap tap = taps.get(one).orElseThrow(() -> new UserProblem("checkin.problem.sent"));
            if (!tap.patient().equals(patient)) {
                throw new NotAvailable();
            }
            if (!tap.day().equals(day) || !tap.said().same(all.get(one))) {
                throw new UserProblem("checkin.problem.sent");
            }
        }
        return new Saved(time.local(taps.getFirst().orElseThrow().at()), true);
    }

    private static void check(Stay stay, Said said) {
        if (!said.question().asked(stay.tracksCraving())) {
            throw new UserProblem("checkin.problem.notAsked");
        }
        BigDecimal value = said.value();
        if (value != null && !said.question().accepts(value)) {
            throw new UserProblem(
                    said.question() == Question.SLEEP_HOURS ? "checkin.problem.sleep" : "checkin.problem.scale");
        }
    }

    private static CheckInPage.Item item(Question question, @Nullable CheckInDay day) {
        if (day == null) {
            return new CheckInPage.Item(question, null, null, false, null, null);
        }
        CheckInDay.Entry last = day.history().stream()
                .filter(entry -> entry.question() == question)
                .reduce((earlier, later) -> later)
                .orElse(null);
        BigDecimal value = day.answers().get(question);
        String words = question == Question.NOTE ? day.note() : null;
        return new CheckInPage.Item(
                question,
                value,
                words,
                last != null && value == null && words == null,
                last == null ? null : last.at().truncatedTo(ChronoUnit.MINUTES),
                last == null ? null : last.toldTo());
    }

    private static Optional<CheckInDay> of(List<CheckInDay> days, LocalDate day) {
        return days.stream().filter(each -> each.day().equals(day)).findFirst();
    }

    /** The id of one answer's share in an entry; always the same for the same entry. */
    private static UUID part(UUID id, Question question) {
        return UUID.nameUUIDFromBytes((id + " " + question).getBytes(StandardCharsets.UTF_8));
    }
}
