package app.steadier.consent;

import java.util.List;

/**
 * A consent in words, as it is shown before signing.
 *
 * @param language en or es
 * @param sha256 of the text in UTF-8, hexadecimal
 * @param missing elements without which it cannot be signed
 */
public record ConsentText(String language, String text, String sha256, List<ConsentElement> missing) {

    @Override
    public String toString() {
        return "ConsentText " + sha256;
    }
}
