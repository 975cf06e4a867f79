package app.steadier.cli;

import app.steadier.SteadierApplication;
import app.steadier.access.SystemAccess;
import app.steadier.base.UserProblem;
import java.util.function.Function;
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

    private static ApplicationContextInitializer<ConfigurableApplicationContext> withoutPortals() {
        return context -> context.getBeanFactory().registerSingleton("withoutPortals", new WithoutPortals());
    }
}
