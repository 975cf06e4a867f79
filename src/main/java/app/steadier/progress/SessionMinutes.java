package app.steadier.progress;

/**
 * Minutes of one session or of a period (formulas, section 1).
 *
 * @param scheduled expected, make-ups aside
 * @param attended in the room between start and end, make-ups included
 * @param excused expected and excused
 * @param makeup attended in place of a missed session
 * @param unrecorded held without any record for the patient
 */
public record SessionMinutes(int scheduled, int attended, int excused, int makeup, int unrecorded) {}
