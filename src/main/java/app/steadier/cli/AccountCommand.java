package app.steadier.cli;

import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.base.AccountId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Accounts from the command line. */
@Command(
        name = "account",
        description = "Accounts of the portal.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AccountCommand.Create.class)
class AccountCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See steadier account --help");
    }

    /** Makes one account with a password that is read from the input, never from the arguments. */
    @Command(
            name = "create",
            description = "Makes an account. The password is the first line of the input, so that it stands in no list"
                    + " of processes.")
    static class Create implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--email", required = true, paramLabel = "E", description = "address to sign in with")
        @SuppressWarnings("NullAway.Init")
        private String email;

        @Option(
                names = "--role",
                required = true,
                split = ",",
                paramLabel = "R",
                converter = AccountRole.class,
                description = "PATIENT, THERAPIST, PRESCRIBER, COORDINATOR or ADMIN; several staff roles with commas")
        @SuppressWarnings("NullAway.Init")
        private List<Role> roles;

        @Option(
                names = "--person",
                paramLabel = "EXTERNAL_ID",
                description = "whose account it is: patient_id or staff_id of the import; a patient's account needs it")
        private @Nullable String person;

        @Option(names = "--password-stdin", required = true, description = "read the password from the input")
        private boolean passwordFromInput;

        @Override
        public void run() {
            String password = passwordFromInput ? firstLine() : "";
            if (password.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "The input has no password in its first line.");
            }
            Set<Role> wanted = EnumSet.copyOf(roles);
            Application.run(context -> create(context, wanted, password));
            spec.commandLine().getOut().println("Account " + email + " made.");
        }

        private boolean create(ConfigurableApplicationContext context, Set<Role> wanted, String password) {
            AccountId id = AccountId.next();
            context.getBean(AccountService.class)
                    .createWithPassword(new NewAccount(id, email, wanted, person), password, false);
            Application.record(context, "account create", id.toString());
            return true;
        }

        private static String firstLine() {
            try {
                String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
                return line == null ? "" : line;
            } catch (IOException unreadable) {
                throw new IllegalStateException("the input cannot be read", unreadable);
            }
        }
    }

    /** A role that an account can hold. */
    static class AccountRole implements ITypeConverter<Role> {

        @Override
        public Role convert(String text) {
            for (Role role : Role.values()) {
                if ((role.isStaff() || role == Role.PATIENT)
                        && role.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                    return role;
                }
            }
            throw new TypeConversionException("there is no role '" + text + "'");
        }
    }
}
