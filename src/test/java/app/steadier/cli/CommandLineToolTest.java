package app.steadier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Help, usage errors and exit codes; none of them starts the application. */
class CommandLineToolTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyCommandHasHelp() {
        everyCommandHasHelp(CommandLineTool.commandLine());
    }

    private void everyCommandHasHelp(CommandLine command) {
        StringWriter help = new StringWriter();
        command.setOut(new PrintWriter(help));
        assertThat(command.execute("--help"))
                .as(command.getCommandSpec().qualifiedName())
                .isZero();
        assertThat(help.toString()).contains("Usage: ").contains("--help");
        command.getSubcommands().values().forEach(this::everyCommandHasHelp);
    }

    @Test
    void aCommandWithoutItsPartsSaysWhatIsMissing() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("account")).isEqualTo(2);
        assertThat(run("account", "create", "--email", "a@b.example")).isEqualTo(2);
        assertThat(err.toString()).contains("--role").contains("--password-stdin");
    }

    @Test
    void measuresNeedAMomentAndAFolder() {
        assertThat(run("measures")).isEqualTo(2);
        assertThat(err.toString()).contains("--as-of").contains("--out");
        assertThat(run("measures", "--as-of", "yesterday", "--out", "target")).isEqualTo(2);
        assertThat(err.toString()).contains("Invalid value for option '--as-of'");
    }

    @Test
    void onlyRolesThatAnAccountHoldsAreRoles() {
        assertThat(run("account", "create", "--email", "a@b.example", "--role", "SYSTEM", "--password-stdin"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no role 'SYSTEM'");
    }

    private int run(String... arguments) {
        return CommandLineTool.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
