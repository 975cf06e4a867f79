package app.steadier.cli;

import app.steadier.audit.AuditService;
import app.steadier.audit.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The access log from the command line. */
@Command(
        name = "audit",
        description = "The access log.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AuditCommand.Verify.class)
class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See steadier audit --help");
    }

    /** Walks the chains; exit code 0 intact, 1 broken, 2 could not run (security, L5). */
    @Command(
            name = "verify",
            description = "Walks all chains of the access log and tells the first entry that does not fit."
                    + " Exit code 0: intact, 1: broken, 2: could not be checked.")
    static class Verify implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            Verification found = Application.run(
                    context -> context.getBean(AuditService.class).verify());
            spec.commandLine().getOut().println(found.entries() + " entries in " + found.chains() + " chains checked.");
            if (!found.intact()) {
                throw new Refusal(
                        "The access log is broken at chain " + found.badChain() + ", entry " + found.badSeq() + ".");
            }
            spec.commandLine().getOut().println("The access log is intact.");
        }
    }
}
