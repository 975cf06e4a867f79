package app.steadier.bundle;

import app.steadier.bundle.World.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules of questionnaires and of the alerts that a positive safety item should have raised. */
final class MeasureRules {

    private static final int SAFETY_ITEM = 9;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** Items and answer range (formulas, section 7). */
    private enum Instrument {
        PHQ_9(9, 0, 3),
        GAD_7(7, 0, 3),
        PCL_5(20, 0, 4),
        AUDIT_C(3, 0, 4),
        BARC_10(10, 1, 6);

        private final int items;
        private final int least;
        private final int most;

        Instrument(int items, int least, int most) {
            this.items = items;
            this.least = least;
            this.most = most;
        }

        boolean allows(String answer) {
            return answer.isEmpty()
                    || (DIGIT.matcher(answer).matches()
                            && answer.charAt(0) - '0' >= least
                            && answer.charAt(0) - '0' <= most);
        }
    }

    private record Positive(Patient patient, LocalDate day, String answer, int line) {}

    private final List<Positive> positives = new ArrayList<>();

    FileRules questionnaires(World world) {
        return new QuestionnaireRules(world);
    }

    FileRules alerts(World world) {
        return new AlertRules(world);
    }

    private final class QuestionnaireRules extends FileRules {

        QuestionnaireRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            inEpisode(row, found, "completed_at", row.date("completed_at"));
            if (found.isBroken()) {
                return;
            }
            String name = row.required("instrument");
            Instrument instrument = Instrument.valueOf(name.replace('-', '_'));
            List<String> answers = row.list("answers");
            if (answers.size() != instrument.items) {
                found.error(
                        "WRONG_ITEM_COUNT",
                        "answers",
                        name + " has " + instrument.items + " items, answers has " + answers.size()
                                + ". Separate the items by ; and leave unanswered ones empty.");
                return;
            }
            for (int i = 0; i < answers.size(); i++) {
                if (!instrument.allows(answers.get(i))) {
                    found.error(
                            "ITEM_OUT_OF_RANGE",
                            "answers",
                            "Item " + (i + 1) + " of " + name + " is " + Values.shown(answers.get(i))
                                    + ", outside " + instrument.least + "-" + instrument.most
                                    + ". Correct the value.");
                    return;
                }
            }
        }

        @Override
        void keep(Row row, boolean sound) {
            Patient patient = find(world.patients, row, "patient_id");
            LocalDate day = row.date("completed_at");
            if (!sound || patient == null || day == null || !row.is("instrument", "PHQ-9")) {
                return;
            }
            String answer = row.list("answers").get(SAFETY_ITEM - 1);
            if (!answer.isEmpty() && !answer.equals("0")) {
                positives.add(new Positive(patient, day, answer, row.line()));
            }
        }
    }

    private final class AlertRules extends FileRules {

        AlertRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "raised_at", "acknowledged_at");
            ordered(row, found, row.has("acknowledged_at") ? "acknowledged_at" : "raised_at", "closed_at");
        }

        @Override
        void conditions(Row row, RowFindings found) {
            forbid(row, found, "closed_at", !row.has("acknowledged_at"), "acknowledged_at is empty");
            together(row, found, "acknowledged_at", "acknowledged_by");
            together(row, found, "closed_at", "closed_by");
            together(row, found, "closed_at", "outcome");
        }

        @Override
        void keep(Row row, boolean sound) {
            Patient patient = find(world.patients, row, "patient_id");
            LocalDate day = row.date("raised_at");
            if (patient != null && day != null) {
                patient.alerts.add(day);
            } else if (patient != null) {
                patient.alertsUncertain = true;
            }
        }

        @Override
        void end() {
            if (!world.isWhole(BundleFormat.SAFETY_ALERTS)) {
                return;
            }
            for (Positive one : positives) {
                if (!one.patient.alerts.contains(one.day) && !one.patient.alertsUncertain) {
                    world.messages.add(ImportMessage.warning(
                            "ALERT_MISSING",
                            BundleFormat.QUESTIONNAIRES,
                            one.line,
                            "answers",
                            "Item 9 of PHQ-9 is " + one.answer + " but " + one.patient.key
                                    + " has no safety alert on " + one.day
                                    + ". Ask in person and raise an alert if it is still needed."));
                }
            }
        }
    }
}
