package app.steadier.database;

import java.util.List;

/** The portal cannot start, and the person who started it can put that right: one line for each problem. */
public class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartProblem(String problem) {
        super(problem);
    }

    public StartProblem(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    public StartProblem(String problem, Throwable cause) {
        super(problem, cause);
    }
}
