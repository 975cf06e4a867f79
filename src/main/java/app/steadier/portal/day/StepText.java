package app.steadier.portal.day;

import app.steadier.checkin.Commitment;
import app.steadier.portal.shell.Text;
import java.util.Locale;

/** A small step as one sentence. */
public final class StepText {

    private StepText() {}

    /** "If I come home tired, then I will walk 20 minutes.", or only what the person will do. */
    public static String of(Commitment commitment) {
        String cue = commitment.cue();
        return cue == null ? commitment.words() : Text.of("day.step.ifThen", within(cue), within(commitment.words()));
    }

    /** Words that were written as a sentence of their own, in the middle of one: a small first letter, no full stop. */
    private static String within(String words) {
        String inside = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        boolean ordinary = inside.length() > 1
                && Character.isUpperCase(inside.charAt(0))
                && Character.isLowerCase(inside.charAt(1));
        return ordinary ? inside.substring(0, 1).toLowerCase(Locale.ROOT) + inside.substring(1) : inside;
    }
}
