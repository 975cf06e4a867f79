package app.steadier.message;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a letter: the same for everybody, with the way to the portal as the only thing that changes. Nothing about
 * a person can get in (security, P3).
 */
record MailText(String subject, String body) {

    private static final String SPANISH = "es";

    /** @param portal address of the portal */
    static MailText of(Letter letter, String language, String portal) {
        Locale locale = language.startsWith(SPANISH) ? Locale.of(SPANISH) : Locale.ROOT;
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.talk",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "talk.mail." + letter;
        return new MailText(
                words.getString(key + ".subject"),
                MessageFormat.format(words.getString(key + ".body"), portal)
                        + "\n\n"
                        + words.getString("talk.mail.foot")
                        + "\n");
    }
}
