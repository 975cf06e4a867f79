package app.steadier.portal.shell;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Every word on screen, from the message bundles, in the reader's language. A missing key is a fault. */
public final class Text {

    /** One pair of files for each wing. */
    static final List<String> BUNDLES = List.of("shell", "patient", "therapist", "medical", "coordinator", "admin");

    private static final Map<String, Map<String, String>> WORDS = new ConcurrentHashMap<>();

    private Text() {}

    /** The text of a key with its arguments, in the language of the current page. */
    public static String of(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    /** Whether there is such a text. */
    public static boolean has(String key) {
        return words(locale()).containsKey(key);
    }

    static String in(Locale locale, String key, Object... arguments) {
        String pattern = words(locale).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Language of the current page. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui != null && "es".equals(ui.getLocale().getLanguage()) ? Locale.of("es") : Locale.US;
    }

    static Map<String, String> words(Locale locale) {
        return WORDS.computeIfAbsent(locale.getLanguage(), Text::load);
    }

    private static Map<String, String> load(String language) {
        Map<String, String> words = new HashMap<>();
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages." + name,
                    Locale.of("es".equals(language) ? "es" : ""),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        }
        return Map.copyOf(words);
    }
}
