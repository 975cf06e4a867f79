package app.steadier.bundle;

import static app.steadier.bundle.BundleFormat.AFTERCARE;
import static app.steadier.bundle.BundleFormat.ATTENDANCE;
import static app.steadier.bundle.BundleFormat.CHECKINS;
import static app.steadier.bundle.BundleFormat.COMMITMENTS;
import static app.steadier.bundle.BundleFormat.DOSES;
import static app.steadier.bundle.BundleFormat.EPISODES;
import static app.steadier.bundle.BundleFormat.GOALS;
import static app.steadier.bundle.BundleFormat.GOAL_RATINGS;
import static app.steadier.bundle.BundleFormat.INJECTIONS;
import static app.steadier.bundle.BundleFormat.MEDICATIONS;
import static app.steadier.bundle.BundleFormat.MEDICATION_HOLDS;
import static app.steadier.bundle.BundleFormat.MONITORING;
import static app.steadier.bundle.BundleFormat.PLAN_REVIEWS;
import static app.steadier.bundle.BundleFormat.QUESTIONNAIRES;
import static app.steadier.bundle.BundleFormat.SAFETY_ALERTS;
import static app.steadier.bundle.BundleFormat.SESSIONS;
import static app.steadier.bundle.BundleFormat.SIDE_EFFECTS;
import static app.steadier.bundle.BundleFormat.SKILL_PRACTICES;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of a bundle what happens between now and its export: sessions are scheduled again, answers, reports and
 * closings are not given yet. What was a plan at the export (a later due date, next week's sessions) stays.
 */
final class DemoCut {

    private final LocalDateTime now;
    private final LocalDateTime exported;
    private final Map<String, List<DemoRow>> files;
    private final Map<String, Set<String>> gone = new HashMap<>();
    private final Set<String> notTaken = new HashSet<>();

    /** @param files rows of each file in the order of the format; changed in place */
    DemoCut(LocalDateTime now, LocalDateTime exported, Map<String, List<DemoRow>> files) {
        this.now = now;
        this.exported = exported;
        this.files = files;
    }

    void cut() {
        for (FileFormat format : BundleFormat.FILES) {
            withoutThoseGone(format);
            cut(format.name());
        }
    }

    private void cut(String file) {
        switch (file) {
            case EPISODES -> rows(file).forEach(this::episode);
            case SESSIONS -> {
                drop(file, row -> row.has("patient_id") && !isCovered(row.get("patient_id"), row.get("start")));
                rows(file).forEach(this::session);
            }
            case ATTENDANCE -> drop(file, row -> notTaken.contains(row.get("session_id")));
            case CHECKINS -> drop(file, this::isCheckInToCome);
            case COMMITMENTS -> {
                drop(file, row -> isToCome(row.get("made_at")));
                rows(file).forEach(this::commitment);
            }
            case SKILL_PRACTICES -> {
                drop(file, row -> isToCome(row.get("reported_at")));
                clear(file, "seen_at", "seen_by");
            }
            case GOALS -> {
                drop(file, row -> isToCome(row.get("created_on")));
                rows(file).stream()
                        .filter(row -> isToCome(row.get("closed_on")))
                        .forEach(row -> {
                            row.clear("closed_on");
                            row.set("status", "active");
                        });
            }
            case GOAL_RATINGS -> drop(file, row -> isToCome(row.get("rated_on")));
            case QUESTIONNAIRES -> drop(file, row -> isToCome(row.get("completed_at")));
            case MEDICATIONS -> {
                drop(
                        file,
                        row -> isToCome(row.get("start_date"))
                                || !isCovered(row.get("patient_id"), row.get("start_date")));
                clear(file, "end_date", "stop_reason");
                Set<String> orders = gone.getOrDefault(file, Set.of());
                rows(file).stream()
                        .filter(row -> orders.contains(row.get("replaces")))
                        .forEach(row -> row.clear("replaces"));
            }
            case MEDICATION_HOLDS -> drop(file, row -> isToCome(row.get("from_date")));
            case DOSES ->
                drop(file, row -> isToCome(row.has("reported_at") ? row.get("reported_at") : row.get("due_at")));
            case INJECTIONS -> drop(file, row -> isToCome(row.get("given_on")));
            case MONITORING -> clear(file, "done_on");
            case SIDE_EFFECTS -> {
                drop(file, row -> isToCome(row.get("reported_at")));
                clear(file, "reviewed_at", "reviewed_by");
                clear(file, "resolved_on");
            }
            case SAFETY_ALERTS -> {
                drop(file, row -> isToCome(row.get("raised_at")));
                clear(file, "closed_at", "closed_by", "outcome");
                clear(file, "acknowledged_at", "acknowledged_by", "closed_at", "closed_by", "outcome");
            }
            case PLAN_REVIEWS -> clear(file, "signed_on", "signed_by", "summary");
            case AFTERCARE ->
                rows(file).stream()
                        .filter(row -> row.is("status", "attended") && isToCome(row.get("starts_on")))
                        .forEach(row -> row.set("status", "booked"));
            default -> {
                // people, groups and memberships are there before their time
            }
        }
    }

    private List<DemoRow> rows(String file) {
        return files.getOrDefault(file, List.of());
    }

    /** Whether a date or moment lies after now and is no plan of the export. */
    private boolean isToCome(String written) {
        if (written.isEmpty()) {
            return false;
        }
        if (written.indexOf('T') < 0) {
            LocalDate day = LocalDate.parse(written);
            return day.isAfter(now.toLocalDate()) && !day.isAfter(exported.toLocalDate());
        }
        LocalDateTime moment = LocalDateTime.parse(written);
        return moment.isAfter(now) && !moment.isAfter(exported);
    }

    private void drop(String file, Predicate<DemoRow> which) {
        FileFormat format = BundleFormat.file(file);
        String key = format.columns().getFirst().name();
        rows(file).removeIf(row -> {
            boolean goes = which.test(row);
            if (goes && format.key().length == 1) {
                gone(file).add(row.get(key));
            }
            return goes;
        });
    }

    private Set<String> gone(String file) {
        return gone.computeIfAbsent(file, name -> new HashSet<>());
    }

    /** Clears a column that is to come, and those that go with it. */
    private void clear(String file, String column, String... others) {
        rows(file).stream().filter(row -> isToCome(row.get(column))).forEach(row -> {
            row.clear(column);
            row.clear(others);
        });
    }

    /** A row goes with the row that it must name; one that only may name it forgets it. */
    private void withoutThoseGone(FileFormat format) {
        for (Column column : format.columns()) {
            Set<String> keys = column.reference() == null ? Set.of() : gone.getOrDefault(column.reference(), Set.of());
            if (keys.isEmpty()) {
                continue;
            }
            if (column.required()) {
                drop(format.name(), row -> keys.contains(row.get(column.name())));
            } else {
                rows(format.name()).stream()
                        .filter(row -> keys.contains(row.get(column.name())))
                        .forEach(row -> row.clear(column.name()));
            }
        }
    }

    private void episode(DemoRow row) {
        for (String column : List.of("inquiry_date", "assessment_date", "inquiry_closed_on", "baseline_start")) {
            if (isToCome(row.get(column))) {
                row.clear(column);
            }
        }
        if (!row.has("baseline_start")) {
            row.clear("baseline_reason");
        }
        if (isToCome(row.get("discharge_date"))) {
            row.clear("discharge_date", "disposition");
        }
        if (isToCome(row.get("admission_date"))) {
            row.clear("admission_date");
            gone(EPISODES).add(row.get("episode_id"));
        }
    }

    private boolean isCovered(String patient, String written) {
        LocalDate day = LocalDate.parse(written.substring(0, 10));
        return rows(EPISODES).stream()
                .filter(row -> row.is("patient_id", patient) && row.has("admission_date"))
                .anyMatch(row -> !day.isBefore(LocalDate.parse(row.get("admission_date")))
                        && (!row.has("discharge_date") || !day.isAfter(LocalDate.parse(row.get("discharge_date")))));
    }

    /** Attendance is taken when a session is over. */
    private void session(DemoRow row) {
        if (isToCome(row.get("end"))) {
            notTaken.add(row.get("session_id"));
        }
        if (row.is("status", "held") && isToCome(row.get("start"))) {
            row.set("status", "scheduled");
        }
    }

    private boolean isCheckInToCome(DemoRow row) {
        LocalDate day = LocalDate.parse(row.get("date"));
        return row.has("submitted_at") ? isToCome(row.get("submitted_at")) : !day.isBefore(now.toLocalDate());
    }

    /** An answer without a time was given when it was due. */
    private void commitment(DemoRow row) {
        if (isToCome(row.has("answered_at") ? row.get("answered_at") : row.get("due_at"))) {
            row.clear("answer", "answered_at");
        }
        if (isToCome(row.get("withdrawn_at"))) {
            row.clear("withdrawn_at");
        }
    }
}
