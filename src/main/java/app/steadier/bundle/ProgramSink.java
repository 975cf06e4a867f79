package app.steadier.bundle;

/** Stores what a bundle says about the program. Implemented by the room of settings. */
@FunctionalInterface
public interface ProgramSink {

    void store(ProgramInfo program);
}
