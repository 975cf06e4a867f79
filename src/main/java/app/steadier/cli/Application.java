package app.steadier.cli;

import app.steadier.SteadierApplication;
import app.steadier.access.SystemAccess;
import app.steadier.audit.AuditService;
import app.steadier.audit.SecurityEvent;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its portals, started for one command and stopped after it. */
final class Application {

    private Application() {}

    /**
     * Runs one command on the application as the named principal "command line" (the access log and the event log say
     * so).
     *
     * @throws Refusal when a service says the person can put it right
     */
    static <T> T run(Function<ConfigurableApplicationContext, T> command) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SteadierApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("cli")
                .initializers(withoutPortals())
                .run()) {
            return SystemAccess.call("command line", () -> command.apply(context));
        } catch (UserProblem problem) {
            throw new Refusal(ProblemText.of(problem));
        }
    }

    /**
     * Writes down that the command line did something, and which user of the operating system it was.
     *
     * @param subject what it was done to, by id
     */
    static void record(ConfigurableApplicationContext context, String command, @Nullable String subject) {
        context.getBean(AuditService.class)
                .event(new SecurityEvent(
                        context.getBean(ProgramTime.class).now(),
                        null,
                        "COMMAND_LINE",
                        subject,
                        command + " by operating-system user " + System.getProperty("user.name"),
                        "local"));
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> withoutPortals() {
        return context -> context.getBeanFactory().registerSingleton("withoutPortals", new WithoutPortals());
    }
}
