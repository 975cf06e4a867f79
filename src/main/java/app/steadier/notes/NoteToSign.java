package app.steadier.notes;

/**
 * A note as its author saw it.
 *
 * @param version that was on the screen
 */
public record NoteToSign(NoteId note, int version) {}
