package app.steadier.access;

/** The act needs the password again: none was typed within the last 10 minutes (security, S6). */
public class StepUpNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepUpNeeded() {
        super("password needed again");
    }
}
