package app.steadier.bundle;

/** Whether the program already holds patients. Implemented by the room of people. */
@FunctionalInterface
public interface ProgramContents {

    boolean holdsPatients();
}
