package app.steadier.message;

import app.steadier.base.UserProblem;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What people write: composed letters, no control characters but line ends and tabs, never cut (security, X4). */
final class Words {

    static final int BODY = 5_000;
    static final int SUBJECT = 120;

    private Words() {}

    /** @throws UserProblem when nothing is written or it is too long */
    static String body(String words) {
        String text = tidy(words);
        if (text.isEmpty()) {
            throw new UserProblem("talk.problem.empty");
        }
        return notLonger(text, BODY, "talk.problem.long");
    }

    /** Null when nothing is written. */
    static @Nullable String subject(@Nullable String words) {
        String text = words == null ? "" : tidy(words).replaceAll("\\s+", " ");
        return text.isEmpty() ? null : notLonger(text, SUBJECT, "talk.problem.subject");
    }

    private static String notLonger(String text, int most, String key) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new UserProblem(key, most, length);
        }
        return text;
    }

    private static String tidy(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
