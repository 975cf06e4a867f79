package app.steadier.consent;

import app.steadier.base.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The person's signature under the text that was shown.
 *
 * @param name as signed; at most 120 characters
 * @param drawing path data of the drawn line, letters d of an SVG path; at most 60,000 characters
 * @param witness staff who were there, if any
 * @param shownSha256 of the text that was shown, from {@link ConsentText}
 * @param language of the text: en or es
 */
public record Signing(
        SignatureKind kind,
        String name,
        @Nullable String drawing,
        @Nullable StaffId witness,
        String shownSha256,
        String language) {

    @Override
    public String toString() {
        return "Signing " + kind;
    }
}
