package app.steadier.bundle;

/** Rules of what people bring themselves: check-ins, commitments, practice. */
final class DailyRules {

    private static final int SHORTEST_COMMITMENT = 3;

    private DailyRules() {}

    static final class CheckinRules extends FileRules {

        CheckinRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "date", "submitted_at");
            if (!found.isBroken()) {
                inEpisode(row, found, "date", row.date("date"));
            }
        }
    }

    static final class CommitmentRules extends FileRules {

        CommitmentRules(World world) {
            super(world);
        }

        @Override
        void cells(Row row, RowFindings found) {
            require(row, found, "answer", row.has("answered_at"), "answered_at is filled");
            String text = row.required("text");
            int count = text.codePointCount(0, text.length());
            if (count < SHORTEST_COMMITMENT) {
                found.error(
                        "OUT_OF_RANGE",
                        "text",
                        "text has " + count + " characters, at least " + SHORTEST_COMMITMENT
                                + " are needed. Write it out.");
            }
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "made_at", "due_at");
            ordered(row, found, "made_at", "answered_at");
            ordered(row, found, "made_at", "withdrawn_at");
            if (!found.isBroken()) {
                inEpisode(row, found, "made_at", row.date("made_at"));
            }
        }
    }

    static final class PracticeRules extends FileRules {

        PracticeRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "reported_at", "seen_at");
            if (!found.isBroken()) {
                inEpisode(row, found, "reported_at", row.date("reported_at"));
            }
        }

        @Override
        void conditions(Row row, RowFindings found) {
            forbid(row, found, "helped", row.is("result", "not_tried"), "result is not_tried");
            together(row, found, "seen_at", "seen_by");
        }
    }
}
