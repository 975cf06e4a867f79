package app.steadier.portal.shell;

import app.steadier.base.UserProblem;
import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Every word on screen, from the message bundles, in the reader's language. A missing key is a fault. */
public final class Text {

    /** One pair of files for each wing, and for each room that speaks of its own. */
    static final List<String> BUNDLES = List.of(
            "shell",
            "patient",
            "therapist",
            "medical",
            "coordinator",
            "admin",
            "notes",
            "schedule",
            "consent",
            "task",
            "safety",
            "checkin",
            "day",
            "alert",
            "talk",
            "answer");

    static final Locale SPANISH = Locale.of("es");

    private static final Map<String, Map<String, String>> WORDS = new ConcurrentHashMap<>();

    private Text() {}

    /**
     * The text of a key in the language of the current page. Dates and times among the arguments are written as in a
     * sentence; plurals are ICU ({@code {0, plural, one {# session} other {# sessions}}}).
     *
     * @throws IllegalArgumentException when no bundle has the key
     */
    public static String of(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    /** The text of a constant: the key is the prefix, a dot, and the constant's name. */
    public static String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    /** What the person can put right. */
    public static String of(UserProblem problem) {
        return of(problem.messageKey(), problem.arguments().toArray());
    }

    /** The same as {@link #of(String, Object...)} in a given language, for pages without Flow. */
    public static String in(Locale locale, String key, Object... arguments) {
        String pattern = words(locale).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = written(arguments[i], locale);
        }
        return new MessageFormat(pattern, region(locale)).format(written);
    }

    /** Language of the current page: English or Spanish. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.US : language(ui.getLocale().getLanguage());
    }

    /** The product's language for a language code: Spanish for es, else English. */
    static Locale language(String code) {
        return code.equals(SPANISH.getLanguage()) ? SPANISH : Locale.US;
    }

    /** Numbers and dates are those of the United States in both languages. */
    static Locale region(Locale locale) {
        return locale.getLanguage().equals(SPANISH.getLanguage()) ? Locale.of("es", "US") : Locale.US;
    }

    static Map<String, String> words(Locale locale) {
        return WORDS.computeIfAbsent(locale.getLanguage(), Text::load);
    }

    private static Object written(Object argument, Locale locale) {
        return switch (argument) {
            case LocalDate day -> Dates.sentence(day, locale);
            case LocalTime time -> Dates.time(time, locale);
            default -> argument;
        };
    }

    private static Map<String, String> load(String language) {
        Map<String, String> words = new HashMap<>();
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages." + name,
                    Locale.of(language.equals(SPANISH.getLanguage()) ? language : ""),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        }
        return Map.copyOf(words);
    }
}
