package app.steadier.access;

import app.steadier.base.UserProblem;
import java.util.Locale;
import java.util.Set;

/** Length and words a password may not be made of (security, I1). */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Set<String> CONTEXT = Set.of("steadier", "password", "contraseña", "123456", "qwerty");

    private PasswordRules() {}

    /**
     * @throws UserProblem with what is wrong and what is allowed
     */
    static void check(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new UserProblem("shell.problem.passwordShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw new UserProblem("shell.problem.passwordLong", LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String name = email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        if (CONTEXT.stream().anyMatch(lower::contains) || (name.length() > 3 && lower.contains(name))) {
            throw new UserProblem("shell.problem.passwordCommon");
        }
    }
}
