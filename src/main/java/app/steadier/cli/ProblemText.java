package app.steadier.cli;

import app.steadier.base.UserProblem;
import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A problem in words: the same as the portal's, in English. A key begins with the name of its file. */
final class ProblemText {

    private ProblemText() {}

    static String of(UserProblem problem) {
        String key = problem.messageKey();
        String file = "messages." + key.replaceFirst("\\..*", "");
        try {
            String pattern = ResourceBundle.getBundle(file, Locale.ROOT).getString(key);
            return new MessageFormat(pattern, Locale.ENGLISH)
                    .format(problem.arguments().toArray());
        } catch (MissingResourceException unknown) {
            return "Refused: " + key + " " + problem.arguments();
        }
    }
}
