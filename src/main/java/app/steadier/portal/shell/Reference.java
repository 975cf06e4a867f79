package app.steadier.portal.shell;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short number that ties what a person saw to a line of the log. The line holds no message, which may carry data. */
final class Reference {

    private static final Logger LOG = LoggerFactory.getLogger(Reference.class);
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LINES = 12;

    private Reference() {}

    /** Writes where it happened to the log and returns its number, for example 7F3K-21. */
    static String of(Throwable thrown) {
        String number = letters(4) + "-" + letters(2);
        LOG.error("{} {}", number, places(thrown));
        return number;
    }

    private static String places(Throwable thrown) {
        StringBuilder places = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            List<StackTraceElement> lines = Arrays.asList(cause.getStackTrace());
            places.append(cause.getClass().getName())
                    .append(lines.stream()
                            .limit(LINES)
                            .map(line -> " at " + line)
                            .collect(Collectors.joining()))
                    .append(' ');
        }
        return places.toString();
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
