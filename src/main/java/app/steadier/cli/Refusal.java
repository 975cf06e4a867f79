package app.steadier.cli;

/** The command was understood and the answer is no: the text says why. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String why) {
        super(why);
    }
}
