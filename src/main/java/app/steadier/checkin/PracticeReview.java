package app.steadier.checkin;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What members did with the skills taught since the last time, before a session begins.
 *
 * @param since start of the last session of the same group, or with the same person
 * @param people who is expected and may be seen, by name
 */
public record PracticeReview(SessionId session, LocalDateTime start, LocalDateTime since, List<Member> people) {

    /** @param practices nothing when the person was not there */
    public record Member(PatientId patient, String name, List<Practice> practices) {}
}
