package app.steadier.cli;

import app.steadier.base.UserProblem;
import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A problem in words: the same as the portal's, in English. */
final class ProblemText {

    private ProblemText() {}

    static String of(UserProblem problem) {
        try {
            String pattern = ResourceBundle.getBundle("messages", Locale.ROOT).getString(problem.messageKey());
            return new MessageFormat(pattern, Locale.ENGLISH)
                    .format(problem.arguments().toArray());
        } catch (MissingResourceException unknown) {
            return "Refused: " + problem.messageKey() + " " + problem.arguments();
        }
    }
}
