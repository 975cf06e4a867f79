package app.steadier.cli;

import app.steadier.database.StartProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top of the command line. Nothing of the application starts before a command needs it. */
@Command(
        name = "steadier",
        description = "The command line of Steadier. It works on the same data as the portal, also while that runs.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportCommand.class, MeasuresCommand.class, AccountCommand.class, AuditCommand.class},
        footer = {
            "",
            "Exit codes: 0 done; 1 the answer is no (a problem in the input, a broken log); 2 could not be run.",
            "Data folder, database and mode come from the environment, as for the portal (docs/operating.md)."
        })
class CommandLineTool implements Runnable {

    static final int REFUSED = 1;
    static final int COULD_NOT_RUN = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new CommandLineTool());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        return line;
    }

    /** One clear line; the trace only for whoever asks for it. */
    private static int report(Exception failure, CommandLine command) {
        if (failure instanceof Refusal refusal) {
            command.getErr().println(refusal.getMessage());
            return REFUSED;
        }
        if (!toldAlready(failure)) {
            command.getErr().println("This could not be done: " + failure.getMessage());
        }
        if (System.getenv("STEADIER_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        return COULD_NOT_RUN;
    }

    /** A start problem is told where it arises. */
    private static boolean toldAlready(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See steadier --help");
    }
}
