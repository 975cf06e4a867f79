package app.steadier.consent;

import app.steadier.base.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is kept.
 *
 * @param reference of the paper copy
 * @param text exactly what was shown
 * @param textSha256 of the text, hexadecimal
 * @param seal over the text, what the consent says and the signature; see {@link Seal}
 */
public record ConsentSignature(
        Instant at,
        SignatureKind kind,
        String name,
        @Nullable String drawing,
        @Nullable String reference,
        @Nullable StaffId witness,
        String language,
        String text,
        String textSha256,
        String seal) {

    @Override
    public String toString() {
        return "ConsentSignature " + textSha256;
    }
}
