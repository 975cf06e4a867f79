package app.steadier.cli;

import app.steadier.bundle.ImportConsole;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a bundle into an empty program, or says what is wrong with it. */
@Command(
        name = "import",
        description = {
            "Imports a bundle into an empty program: all of it or nothing. docs/import-format.md describes the files.",
            "Every problem is told with file, line and column, what is wrong and what to do."
        })
class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR|ZIP", description = "folder of the bundle, or a zip of its files")
    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @Option(names = "--dry-run", description = "check only; nothing is stored")
    private boolean dryRun;

    @Option(names = "--messages", paramLabel = "FILE", description = "also write the messages to a file, as CSV")
    private @Nullable Path messages;

    @Override
    public Integer call() {
        return Application.run(this::run);
    }

    private int run(ConfigurableApplicationContext context) {
        int code = context.getBean(ImportConsole.class)
                .run(bundle, dryRun, messages, spec.commandLine().getOut());
        if (!dryRun && code == ImportConsole.DONE) {
            Application.record(context, "import", null);
        }
        return code;
    }
}
