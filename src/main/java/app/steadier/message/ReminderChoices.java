package app.steadier.message;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told by e-mail, when, and when not. Nothing until they choose it.
 *
 * @param messages that somebody wrote
 * @param of what they want to be reminded of
 * @param sessionLead minutes before a session, 0 to 2,880
 * @param checkInAt time of day for the check-in
 * @param doseLead minutes before a dose, 0 to 240
 * @param quietFrom beginning of the quiet hours; null for none
 * @param quietUntil end of the quiet hours; null for none
 * @param zone in which all these times are
 * @param address where it goes
 */
public record ReminderChoices(
        boolean messages,
        Set<ReminderKind> of,
        int sessionLead,
        LocalTime checkInAt,
        int doseLead,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        ZoneId zone,
        String address) {

    /** Before a session, unless the person chooses otherwise. */
    public static final int SESSION_LEAD = 60;

    /** Time of the check-in's reminder, unless the person chooses otherwise (model, checkin.reminder). */
    public static final LocalTime CHECK_IN_AT = LocalTime.of(20, 0);

    @Nullable
    Quiet quiet() {
        return quietFrom == null || quietUntil == null ? null : new Quiet(quietFrom, quietUntil, zone);
    }

    @Override
    public String toString() {
        return "ReminderChoices";
    }
}
