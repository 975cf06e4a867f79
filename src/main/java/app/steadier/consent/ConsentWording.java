package app.steadier.consent;

import com.ibm.icu.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A consent in words: every element that 42 CFR 2.31 asks for, in the person's language, one paragraph each. */
final class ConsentWording {

    private static final Locale SPANISH = Locale.of("es", "US");

    private final ResourceBundle words;
    private final Locale region;

    private ConsentWording(String language) {
        boolean spanish = language.equals(SPANISH.getLanguage());
        region = spanish ? SPANISH : Locale.US;
        words = ResourceBundle.getBundle(
                "consent.statement",
                spanish ? Locale.of(language) : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language en or es; anything else is English */
    static ConsentText of(Consent consent, String patientName, String language) {
        ConsentWording wording = new ConsentWording(language);
        String text = wording.text(consent, patientName);
        return new ConsentText(
                wording.region.getLanguage(),
                text,
                Seal.sha256(text),
                ConsentRules.missing(consent.kind(), consent.terms()));
    }

    private String text(Consent consent, String patientName) {
        ConsentTerms terms = consent.terms();
        ConsentKind kind = consent.kind();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(say("title." + kind));
        paragraphs.add(say("patient", patientName));
        paragraphs.add(say("discloser", terms.discloser()));
        paragraphs.add(say("information", list("information.", terms.information(), terms.informationWords())));
        String named = consent.recipients().stream().map(ConsentWording::name).collect(Collectors.joining("; "));
        paragraphs.add(say("recipients", list("described.", terms.described(), named)));
        paragraphs.add(say("purpose", list("purpose.", terms.purposes(), terms.purposeWords())));
        paragraphs.add(expiry(terms.expiry() == null ? ConsentExpiry.none() : terms.expiry()));
        paragraphs.add(say("revoke"));
        for (String more : List.of("again.", "refuse.", "apart.")) {
            if (words.containsKey(more + kind)) {
                paragraphs.add(say(more + kind));
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private String expiry(ConsentExpiry expiry) {
        if (expiry.day() != null) {
            return say(
                    "expiry.DAY",
                    expiry.day()
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(region)));
        }
        return expiry.event() == null ? say("expiry.NONE") : say("expiry.EVENT", expiry.event());
    }

    private String list(String prefix, Collection<? extends Enum<?>> constants, String more) {
        return Stream.concat(
                        constants.stream().sorted().map(constant -> words.getString(prefix + constant.name())),
                        Stream.of(more.strip()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), region).format(arguments);
    }

    private static String name(Contact contact) {
        return contact.organisation() == null ? contact.name() : contact.name() + ", " + contact.organisation();
    }
}
