package app.steadier.measure;

import java.util.List;

/**
 * All questionnaires.
 *
 * @param refused files that are not used, with the reason
 */
public record Registry(List<Entry> entries, List<RefusedFile> refused) {

    /** One questionnaire and whether it is switched on. */
    public record Entry(Instrument instrument, boolean active) {}
}
