package app.steadier.checkin;

import app.steadier.base.UserProblem;
import org.jspecify.annotations.Nullable;

/** What people write: trimmed, and never longer than its place (model, section 2). */
final class Words {

    static final int NAME = 120;
    static final int LINE = 200;
    static final int REMARK = 500;
    static final int TEXT = 10_000;

    private Words() {}

    /** Null when nothing is written. */
    static @Nullable String optional(@Nullable String words, int most) {
        String stripped = words == null ? "" : words.strip();
        if (stripped.length() > most) {
            throw new UserProblem("checkin.problem.long", most, stripped.length());
        }
        return stripped.isEmpty() ? null : stripped;
    }

    /** At least so many characters. */
    static String needed(@Nullable String words, int least, int most) {
        String stripped = optional(words, most);
        if (stripped == null || stripped.length() < least) {
            throw new UserProblem("checkin.problem.short", least, most);
        }
        return stripped;
    }
}
