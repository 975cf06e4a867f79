package app.steadier.notes;

import app.steadier.base.UserProblem;

/** Limits of what is typed. */
final class NoteLimits {

    private static final int TEXT = 10_000;
    private static final int LINE = 200;
    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 500;

    private NoteLimits() {}

    static void check(NoteText text) {
        length(text.response(), TEXT);
        length(text.nextStep(), TEXT);
        length(text.risk(), TEXT);
        length(text.sharedWith(), TEXT);
    }

    static void check(SharedText text) {
        length(text.topic(), LINE);
        length(text.content(), TEXT);
    }

    static String addendum(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new UserProblem("notes.problem.addendumEmpty");
        }
        length(stripped, TEXT);
        return stripped;
    }

    /** Why a hit is no obstacle. */
    static String reason(String text) {
        String stripped = text.strip();
        if (stripped.length() < REASON_MIN) {
            throw new UserProblem("notes.problem.reason", REASON_MIN);
        }
        length(stripped, REASON_MAX);
        return stripped;
    }

    private static void length(String text, int most) {
        if (text.length() > most) {
            throw new UserProblem("notes.problem.long", most, text.length());
        }
    }
}
