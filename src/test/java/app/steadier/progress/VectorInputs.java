package app.steadier.progress;

import static app.steadier.Vectors.number;
import static app.steadier.Vectors.stream;
import static app.steadier.Vectors.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the inputs of worked cases. Local times have no offset; the zone is in the input. */
final class VectorInputs {

    private static final SessionMinutes NONE = new SessionMinutes(0, 0, 0, 0, 0);

    private VectorInputs() {}

    static List<SessionEntry> entries(JsonNode input) {
        return stream(input.get("entries")).map(one -> entry(one, zone(input))).toList();
    }

    static SessionEntry entry(JsonNode one, ZoneId zone) {
        String status = text(one, "status");
        return new SessionEntry(
                Objects.requireNonNull(instant(one, "start", zone)),
                Objects.requireNonNull(instant(one, "end", zone)),
                SessionState.valueOf(one.get("session_status").asString()),
                status == null ? null : Presence.valueOf(status),
                instant(one, "arrived", zone),
                instant(one, "left", zone),
                !"false".equals(text(one, "counts")));
    }

    static List<DayAnswers> checkIns(JsonNode input) {
        return stream(input.get("checkins"))
                .map(one -> new DayAnswers(
                        day(one, "date"),
                        number(one, "mood"),
                        number(one, "anxiety"),
                        number(one, "craving"),
                        number(one, "clear_thinking")))
                .toList();
    }

    static List<DueCommitment> commitments(JsonNode input) {
        return stream(input.get("commitments"))
                .map(one -> commitment(one, zone(input)))
                .toList();
    }

    private static DueCommitment commitment(JsonNode one, ZoneId zone) {
        String answer = text(one, "answer");
        return new DueCommitment(
                Objects.requireNonNull(instant(one, "due", zone)),
                answer == null ? null : CommitmentValue.valueOf(answer),
                instant(one, "answered_at", zone),
                instant(one, "withdrawn_at", zone));
    }

    static ReadinessFacts readiness(JsonNode input) {
        JsonNode attendance = input.get("attendance");
        JsonNode participation = input.get("participation");
        JsonNode goals = input.get("goals");
        return new ReadinessFacts(
                new AttendanceResult(
                        NONE,
                        attendance.get("counted_sessions").intValue(),
                        attendance.get("attendance_pct").decimalValue().setScale(1),
                        DataState.OK),
                new ParticipationResult(
                        participation.get("n").intValue(),
                        participation.get("average").decimalValue().setScale(1),
                        DataState.OK),
                new GoalsResult(
                        goals.get("goals").intValue(),
                        goals.get("rated").intValue(),
                        goals.get("progressing").intValue(),
                        goals.get("below_baseline").intValue(),
                        goals.get("stale").intValue(),
                        null,
                        DataState.OK),
                optionalDay(input, "last_plan_review"),
                optionalDay(input, "planned_discharge"),
                stream(input.get("aftercare_appointments"))
                        .map(one -> LocalDate.parse(one.asString()))
                        .toList(),
                input.get("open_safety_alerts").intValue());
    }

    static Instant now(JsonNode input) {
        return Objects.requireNonNull(instant(input, "now", zone(input)));
    }

    private static @Nullable Instant instant(JsonNode node, String field, ZoneId zone) {
        String local = text(node, field);
        return local == null ? null : LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static ZoneId zone(JsonNode input) {
        return ZoneId.of(input.get("zone").asString());
    }

    static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asString());
    }

    static @Nullable LocalDate optionalDay(JsonNode node, String field) {
        String day = text(node, field);
        return day == null ? null : LocalDate.parse(day);
    }
}
