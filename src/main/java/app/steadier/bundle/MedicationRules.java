package app.steadier.bundle;

import app.steadier.bundle.World.Medication;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Rules of orders, holds, dose reports, injections and side effects. */
final class MedicationRules {

    private static final String SCHEDULED = "scheduled";
    private static final String PRN = "prn";
    private static final String LAI = "lai";
    private static final List<String> LAI_ONLY =
            List.of("injection_schedule", "interval_days", "min_gap_days", "grace_days");

    private MedicationRules() {}

    static final class OrderRules extends FileRules {

        private record Replacement(String key, int line) {}

        private final List<Replacement> replacements = new ArrayList<>();

        OrderRules(World world) {
            super(world);
        }

        @Override
        void cells(Row row, RowFindings found) {
            String why = "kind is " + row.required("kind");
            require(row, found, "times", row.is("kind", SCHEDULED), why);
            for (String column : LAI_ONLY) {
                require(row, found, column, row.is("kind", LAI), why);
            }
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "start_date", "end_date");
            if (!found.isBroken()) {
                inEpisode(row, found, "start_date", row.date("start_date"));
            }
        }

        @Override
        void conditions(Row row, RowFindings found) {
            String why = "kind is " + row.required("kind");
            forbid(row, found, "times", !row.is("kind", SCHEDULED), why);
            for (String column : LAI_ONLY) {
                forbid(row, found, column, !row.is("kind", LAI), why);
            }
            together(row, found, "end_date", "stop_reason");
        }

        @Override
        void keep(Row row, boolean sound) {
            String key = row.text("medication_id");
            if (key == null) {
                return;
            }
            Medication order = new Medication(key, row.line(), sound);
            LocalDate start = row.date("start_date");
            String kind = row.text("kind");
            if (start != null && kind != null) {
                order.kind = kind;
                order.from = start;
                order.to = row.date("end_date");
                order.times = row.list("times").stream().map(LocalTime::parse).toList();
            } else {
                order.sound = false;
            }
            put(world.medications, order);
            String replaces = row.text("replaces");
            if (sound && replaces != null) {
                replacements.add(new Replacement(replaces, row.line()));
            }
        }

        /** The replaced order may stand further down. */
        @Override
        void end() {
            for (Replacement one : replacements) {
                RowFindings found = new RowFindings(world.messages, BundleFormat.MEDICATIONS, one.line);
                FileCheck.reference(world, found, "replaces", one.key, BundleFormat.MEDICATIONS);
            }
        }
    }

    static final class HoldRules extends FileRules {

        HoldRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "from_date", "to_date");
        }
    }

    static final class DoseRules extends FileRules {

        DoseRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            Medication order = find(world.medications, row, "medication_id");
            if (order == null || !order.sound) {
                return;
            }
            if (order.kind.equals(PRN)) {
                require(row, found, "reported_at", true, order.key + " is prn");
                if (!found.isBroken() && row.has("due_at")) {
                    notDue(row, found, order.key + " is prn and has no due times. Empty due_at.");
                }
                return;
            }
            require(row, found, "due_at", true, order.key + " is " + order.kind);
            if (!found.isBroken() && !isDue(row, order)) {
                notDue(row, found, due(order) + " Correct the time or the order.");
            }
        }

        private static void notDue(Row row, RowFindings found, String why) {
            found.error("DOSE_NOT_DUE", "due_at", "due_at " + row.written("due_at") + " is no due time: " + why);
        }

        private static String due(Medication order) {
            if (!order.kind.equals(SCHEDULED)) {
                return order.key + " is " + order.kind + ".";
            }
            StringBuilder times = new StringBuilder();
            order.times.forEach(time -> times.append(times.isEmpty() ? "" : ";").append(time));
            return order.key + " is due at " + Values.shown(times.toString()) + " from " + order.from + " to "
                    + (order.to == null ? "today" : order.to) + ".";
        }

        /** As written, or as the clock showed it when that time was skipped. */
        private boolean isDue(Row row, Medication order) {
            if (!(row.value(row.format().place("due_at")) instanceof LocalDateTime written)) {
                return false;
            }
            LocalDate day = written.toLocalDate();
            if (day.isBefore(order.from) || (order.to != null && day.isAfter(order.to))) {
                return false;
            }
            return order.times.stream().anyMatch(time -> {
                LocalDateTime due = day.atTime(time);
                return due.equals(written)
                        || LocalTimes.shown(world.program.zone(), due).equals(written);
            });
        }

        @Override
        void conditions(Row row, RowFindings found) {
            together(row, found, "corrected_by", "correction_reason");
        }
    }

    static final class InjectionRules extends FileRules {

        InjectionRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            Medication order = find(world.medications, row, "medication_id");
            LocalDate given = row.date("given_on");
            if (order != null && order.sound && given != null && given.isBefore(order.from)) {
                found.error(
                        "WRONG_ORDER",
                        "given_on",
                        "given_on " + given + " is before start_date " + order.from + " of " + order.key
                                + ". Correct one of the two.");
            }
        }

        @Override
        void conditions(Row row, RowFindings found) {
            Medication order = find(world.medications, row, "medication_id");
            if (order != null && order.sound && !order.kind.equals(LAI)) {
                found.error(
                        "NOT_ALLOWED",
                        "medication_id",
                        "medication_id " + order.key + " is " + order.kind
                                + ", injections belong to lai orders. Correct the key.");
            }
        }
    }

    static final class SideEffectRules extends FileRules {

        SideEffectRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "reported_at", "reviewed_at");
            if (!found.isBroken()) {
                inEpisode(row, found, "reported_at", row.date("reported_at"));
            }
        }

        @Override
        void conditions(Row row, RowFindings found) {
            together(row, found, "reviewed_at", "reviewed_by");
        }
    }
}
