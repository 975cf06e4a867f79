package app.steadier.measure;

/**
 * A questionnaire's file that is not used.
 *
 * @param name of the file
 * @param reason what is wrong with it
 */
public record RefusedFile(String name, String reason) {}
