package app.steadier.base;

import java.util.List;

/**
 * Something the person can put right: a key of the message bundle with its arguments. The text says what is wrong and
 * what to do; nothing typed is lost. Holds no patient data beyond what the same person just typed.
 */
public class UserProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    public UserProblem(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = List.of(arguments);
    }

    /** Key in {@code messages.properties}. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }

    /** Arguments of the message, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
