package app.steadier.checkin;

import app.steadier.base.PatientId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hard moment of daily life.
 *
 * @param patientName name for lists
 * @param trigger words of the person's own list
 * @param skill English name of the skill used, for the team; the words for the person are in the library
 * @param changeUntil last moment at which the person can change it or take it back
 * @param seenBy who read it first; null while nobody has
 */
public record HardMoment(
        UUID id,
        PatientId patient,
        String patientName,
        LocalDateTime at,
        int strength,
        @Nullable String what,
        @Nullable String did,
        @Nullable UUID triggerId,
        @Nullable String trigger,
        @Nullable UUID skillId,
        @Nullable String skill,
        LocalDateTime savedAt,
        LocalDateTime changeUntil,
        @Nullable LocalDateTime seenAt,
        @Nullable String seenBy) {}
