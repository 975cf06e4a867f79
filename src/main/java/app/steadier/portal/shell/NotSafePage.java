package app.steadier.portal.shell;

import app.steadier.access.SignedIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.safety.AlertCause;
import app.steadier.safety.AlertPageService;
import app.steadier.safety.AlertSource;
import app.steadier.safety.MyAlert;
import app.steadier.safety.MyAlertPage;
import app.steadier.safety.RaisedAlert;
import app.steadier.safety.SafetyAlertService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * "I don't feel safe": a form of plain HTML beside the numbers to call. One press raises the alert; it is stored before the
 * answer says so. Whatever else happens, the person reads that the message may not have come through and whom to call: from
 * this page by its script (scripts/safety.js), from the server, or from the page that the browser keeps (offline.js).
 *
 * <p>The press carries an id that this session's page made. Only such an id counts, so that no other site can press, and the
 * same press twice is one.
 */
@RestController
@ConditionalOnWebApplication
class NotSafePage {

    static final String PATH = "patient/not-safe";

    private static final String PRESSES = NotSafePage.class.getName();
    private static final int KEPT = 20;

    private final SafetyAlertService alerts;
    private final AlertPageService pages;
    private final NotSafeHtml html;

    NotSafePage(SafetyAlertService alerts, AlertPageService pages, NotSafeHtml html) {
        this.alerts = alerts;
        this.pages = pages;
        this.html = html;
    }

    @GetMapping("/" + PATH)
    ResponseEntity<String> page(HttpServletRequest request) {
        if (self() == null) {
            return html(HttpStatus.NOT_FOUND, html.missed(request, TypedId.nextValue(), true));
        }
        MyAlertPage mine = null;
        try {
            mine = pages.mine();
        } catch (NotAvailable closed) {
            return html(HttpStatus.NOT_FOUND, html.missed(request, TypedId.nextValue(), true));
        } catch (RuntimeException unreadable) {
            // the numbers and the form stand without it
            Reference.of(unreadable);
        }
        return html(HttpStatus.OK, html.asking(request, newPress(request), mine));
    }

    /** Stores the alert; anything that keeps it from being stored is told in words. */
    @PostMapping("/" + PATH)
    ResponseEntity<?> press(
            @RequestParam(defaultValue = "") String press,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletRequest request) {
        boolean script = accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
        PatientId patient = self();
        UUID id = known(request, press);
        if (patient == null || id == null) {
            return script
                    ? json(HttpStatus.UNAUTHORIZED, Map.of())
                    : html(HttpStatus.UNAUTHORIZED, html.missed(request, TypedId.nextValue(), true));
        }
        RaisedAlert raised;
        try {
            raised = alerts.raise(id, patient, AlertCause.PATIENT_PRESSED, AlertSource.NONE);
        } catch (RuntimeException notStored) {
            Reference.of(notStored);
            return script
                    ? json(HttpStatus.SERVICE_UNAVAILABLE, Map.of())
                    : html(HttpStatus.SERVICE_UNAVAILABLE, html.missed(request, id, false));
        }
        return script
                ? json(HttpStatus.OK, html.words(request, raised))
                : html(HttpStatus.OK, html.told(request, raised));
    }

    /** Whether someone has seen the last one, for the page that waits. */
    @GetMapping("/" + PATH + "/seen")
    ResponseEntity<?> seen(HttpServletRequest request) {
        if (self() == null) {
            return json(HttpStatus.OK, Map.of());
        }
        MyAlert last = pages.mine().told().stream().findFirst().orElse(null);
        return json(
                HttpStatus.OK,
                last == null || last.seen() == null
                        ? Map.of()
                        : Map.of("seen", html.seen(Preferences.language(request), last.seen())));
    }

    private static @Nullable PatientId self() {
        SignedIn person = Preferences.signedIn();
        return person == null ? null : person.caller().patient();
    }

    private static UUID newPress(HttpServletRequest request) {
        UUID id = TypedId.nextValue();
        HttpSession session = request.getSession();
        synchronized (session) {
            Map<String, Boolean> presses = new LinkedHashMap<>(presses(session));
            presses.put(id.toString(), true);
            while (presses.size() > KEPT) {
                presses.remove(presses.keySet().iterator().next());
            }
            session.setAttribute(PRESSES, presses);
        }
        return id;
    }

    private static @Nullable UUID known(HttpServletRequest request, String press) {
        HttpSession session = request.getSession(false);
        return session != null && presses(session).containsKey(press) ? UUID.fromString(press) : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Boolean> presses(HttpSession session) {
        return session.getAttribute(PRESSES) instanceof Map<?, ?> presses ? (Map<String, Boolean>) presses : Map.of();
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    private static ResponseEntity<Map<String, String>> json(HttpStatus status, Map<String, String> words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(words);
    }
}
