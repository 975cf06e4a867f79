package app.steadier.checkin;

import app.steadier.base.PatientId;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Today's scores of a member, for who leads the group: no words (security, section 2.2).
 *
 * @param answers empty when the person has not answered today
 */
public record CheckInScores(PatientId patient, String name, Map<Question, BigDecimal> answers) {

    public boolean answered() {
        return !answers.isEmpty();
    }
}
