package app.steadier.start;

import app.steadier.access.SetUpService;
import app.steadier.access.SystemAccess;
import app.steadier.database.DataFolder;
import app.steadier.database.Mode;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells on the console where the portal is and how to get in. */
@Component
@ConditionalOnWebApplication
@Profile("!test")
class StartNotice {

    private static final String CODE_FILE = "set-up-code";

    private final Mode mode;
    private final DataFolder folder;
    private final SetUpService setUp;

    StartNotice(Mode mode, DataFolder folder, SetUpService setUp) {
        this.mode = mode;
        this.folder = folder;
        this.setUp = setUp;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String address = address(event);
        StringBuilder notice =
                new StringBuilder("\nSteadier is ready: ").append(address).append("\n\n");
        if (mode == Mode.DEMONSTRATION) {
            notice.append("Demonstration: every person in it is invented. Sign in as one of\n");
            DemonstrationAccounts.ALL.forEach(
                    account -> notice.append("  ").append(account.email()).append('\n'));
            notice.append("with the password ")
                    .append(DemonstrationAccounts.PASSWORD)
                    .append("\n");
        } else {
            String code = newCode();
            if (code != null) {
                notice.append("There is no administrator yet. Make the first one at ")
                        .append(address)
                        .append("/setup\nwith the set-up code ")
                        .append(code)
                        .append(" (good for 24 hours, also in ")
                        .append(folder.path().resolve(CODE_FILE))
                        .append(")\n");
            }
        }
        notice.append("\nData: ").append(folder.path()).append("   Stop: Ctrl-C\n");
        System.out.print(notice);
        System.out.flush();
    }

    private @Nullable String newCode() {
        String code = SystemAccess.call("set-up", setUp::newCode);
        if (code == null) {
            folder.delete(CODE_FILE);
        } else {
            folder.write(CODE_FILE, code);
        }
        return code;
    }

    private static String address(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String host = environment.getProperty(
                "server.address", InetAddress.getLoopbackAddress().getHostAddress());
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        return "http://" + host + ":" + port;
    }
}
