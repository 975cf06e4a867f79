package app.steadier.portal.care;

import app.steadier.access.Caller;
import app.steadier.access.Role;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertBanner;
import app.steadier.safety.AlertSignal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers open pages of staff that ask whether an alert waits (scripts/safety.js). A page has a key of its own, made when it
 * opens and forgotten when it closes or its session ends; it asks without a cookie, so asking keeps no session alive. The
 * answer holds numbers and no name.
 */
@RestController
@ConditionalOnWebApplication
class AlertWatch {

    private static final int KEY_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Watcher> watchers = new ConcurrentHashMap<>();
    private final AlertSignal signal;

    AlertWatch(AlertSignal signal) {
        this.signal = signal;
    }

    /** A key for a page that opens. */
    String open(Caller caller, Locale language) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        watchers.put(key, new Watcher(caller, language));
        return key;
    }

    void close(String key) {
        watchers.remove(key);
    }

    /** What the page shows; nothing for a key that is not open, and while nothing waits. */
    @GetMapping("/alerts/waiting")
    ResponseEntity<Map<String, String>> waiting(@RequestHeader(name = "X-Watch", defaultValue = "") String key) {
        Watcher watcher = watchers.get(key);
        AlertBanner banner = watcher == null ? null : signal.of(watcher.caller());
        if (watcher == null || banner == null || !banner.shown()) {
            return ResponseEntity.noContent()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words(watcher, banner));
    }

    private static Map<String, String> words(Watcher watcher, AlertBanner banner) {
        Locale language = watcher.language();
        boolean mine = banner.mine() > 0;
        long minutes = mine ? banner.mineMinutes() : banner.minutes();
        String since = "";
        if (minutes > 0) {
            since = Text.in(language, "alert.band.since", AlertWords.span(language, minutes));
        } else if (banner.unanswered() > 0) {
            since = Text.in(language, "alert.band.new");
        }
        return Map.of(
                "words",
                mine
                        ? Text.in(language, "alert.band.mine", banner.mine())
                        : Text.in(language, "alert.band.late", banner.unanswered()),
                "since",
                since,
                "open",
                Text.in(language, "alert.band.open"),
                "path",
                path(watcher.caller()));
    }

    /** Where the wing of the person has its alerts. */
    private static String path(Caller caller) {
        if (caller.is(Role.THERAPIST)) {
            return "therapist/alerts";
        }
        if (caller.is(Role.PRESCRIBER)) {
            return "medical/alerts";
        }
        return caller.is(Role.COORDINATOR) ? "coordinator/alerts" : "admin/alerts";
    }

    private record Watcher(Caller caller, Locale language) {}
}
