package app.steadier.portal.patient;

import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.checkin.CheckInService;
import app.steadier.checkin.CommitmentAnswer;
import app.steadier.checkin.CommitmentService;
import app.steadier.checkin.HardMomentEntry;
import app.steadier.checkin.HardMomentService;
import app.steadier.checkin.PracticeReport;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.Question;
import app.steadier.checkin.SkillService;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Taps of a person's day as one line each, so that the browser can keep them and send them again. Whatever comes back is
 * read as strictly as an address; what it may do is decided by the services.
 */
@Component
class DayTaps {

    private static final String ANSWER = "answer";
    private static final String SKIP = "skip";
    private static final String NOTE = "note";
    private static final String STEP = "step";
    private static final String SKILL = "skill";
    private static final String MOMENT = "moment";

    private final CheckInService checkIns;
    private final CommitmentService commitments;
    private final SkillService skills;
    private final HardMomentService moments;

    DayTaps(CheckInService checkIns, CommitmentService commitments, SkillService skills, HardMomentService moments) {
        this.checkIns = checkIns;
        this.commitments = commitments;
        this.skills = skills;
        this.moments = moments;
    }

    static String answer(LocalDate day, Question question, BigDecimal value) {
        return String.join(" ", ANSWER, day.toString(), question.name(), value.toPlainString());
    }

    static String skip(LocalDate day, Question question) {
        return String.join(" ", SKIP, day.toString(), question.name());
    }

    /** Words to the team; they travel beside the line. */
    static String note(LocalDate day) {
        return NOTE + " " + day;
    }

    static String step(UUID commitment, CommitmentAnswer answer) {
        return String.join(" ", STEP, commitment.toString(), answer.name());
    }

    /** How it went with a skill; words that travel beside the line become the report's own line. */
    static String skill(SessionId session, UUID skill, PracticeResult result, @Nullable Integer helped) {
        return String.join(" ", SKILL, session.toString(), skill.toString(), result.name())
                + (helped == null ? "" : " " + helped);
    }

    /** A hard moment now, of a strength from 0 to 10. */
    static String moment(int strength) {
        return MOMENT + " " + strength;
    }

    /**
     * Saves a tap; the same one twice is one.
     *
     * @param what a line as made above
     * @throws app.steadier.base.UserProblem when it cannot be saved any more
     * @throws NotAvailable when the line is no tap, or is about someone else
     */
    void save(UUID id, EpisodeId episode, String what, String words) {
        List<String> parts = List.of(what.split(" "));
        try {
            switch (parts.getFirst()) {
                case ANSWER ->
                    checkIns.answer(
                            id,
                            episode,
                            LocalDate.parse(parts.get(1)),
                            Question.valueOf(parts.get(2)),
                            new BigDecimal(parts.get(3)));
                case SKIP -> checkIns.skip(id, episode, LocalDate.parse(parts.get(1)), Question.valueOf(parts.get(2)));
                case NOTE -> checkIns.note(id, episode, LocalDate.parse(parts.get(1)), words);
                case STEP ->
                    commitments.answer(
                            id, TypedId.parseValue(parts.get(1)), CommitmentAnswer.valueOf(parts.get(2)), null);
                case SKILL ->
                    skills.report(
                            id,
                            SessionId.parse(parts.get(1)),
                            TypedId.parseValue(parts.get(2)),
                            new PracticeReport(
                                    PracticeResult.valueOf(parts.get(3)),
                                    parts.size() > 4 ? Integer.valueOf(parts.get(4)) : null,
                                    words));
                case MOMENT ->
                    moments.log(id, new HardMomentEntry(null, Integer.parseInt(parts.get(1)), null, null, null, null));
                default -> throw new NotAvailable();
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException malformed) {
            throw new NotAvailable();
        }
    }
}
