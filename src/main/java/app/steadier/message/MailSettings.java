package app.steadier.message;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where e-mail goes out. It is off until a server, a sender and the portal's own address are named; the demonstration
 * sends nothing and shows on a page what would have gone out.
 */
@Component
class MailSettings {

    private static final Logger log = LoggerFactory.getLogger(MailSettings.class);

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean tls;
    private final String from;
    private final String portal;
    private final boolean local;

    @Autowired
    MailSettings(
            Environment environment,
            @Value("${steadier.mail.host:}") String host,
            @Value("${steadier.mail.port:587}") int port,
            @Value("${steadier.mail.user:}") String user,
            @Value("${steadier.mail.password:}") String password,
            @Value("${steadier.mail.tls:true}") boolean tls,
            @Value("${steadier.mail.from:}") String from,
            @Value("${steadier.address:}") String portal) {
        this(host, port, user, password, tls, from, portal, environment.matchesProfiles("demo | test"));
        List<String> missing = new ArrayList<>();
        if (from.isBlank()) {
            missing.add("STEADIER_MAIL_FROM");
        }
        if (portal.isBlank()) {
            missing.add("STEADIER_ADDRESS");
        }
        if (!local && !host.isBlank() && !missing.isEmpty()) {
            log.warn("E-mail is off: {} is not set", String.join(" and ", missing));
        }
    }

    MailSettings(
            String host,
            int port,
            String user,
            String password,
            boolean tls,
            String from,
            String portal,
            boolean local) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.tls = tls;
        this.from = from;
        this.portal = portal;
        this.local = local;
    }

    /** Whether anything is written for going out. */
    boolean on() {
        return local || (!host.isBlank() && !from.isBlank() && !portal.isBlank());
    }

    /** Whether it stays here, to be looked at. */
    boolean local() {
        return local;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    boolean tls() {
        return tls;
    }

    String from() {
        return from;
    }

    /** Address of the portal's sign-in page. */
    String portal() {
        String address = portal.isBlank() ? "http://127.0.0.1:8080" : portal;
        return (address.endsWith("/") ? address : address + "/") + "login";
    }

    @Override
    public String toString() {
        return "MailSettings " + host;
    }
}
