package app.steadier.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hash over everything that was signed: text, terms, signature. It tells whether a stored row is still what the person
 * put their name to; the event log, which is chained with a key outside the database, keeps it a second time.
 */
final class Seal {

    private Seal() {}

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", missing);
        }
    }

    /** The seal of a consent with its signature; the seal inside the signature is not looked at. */
    static String of(Consent consent) {
        ConsentTerms terms = consent.terms();
        ConsentSignature signature = Objects.requireNonNull(consent.signature());
        ConsentExpiry expiry = terms.expiry() == null ? ConsentExpiry.none() : terms.expiry();
        StringBuilder all = new StringBuilder();
        for (Object part : new @Nullable Object[] {
            consent.id(),
            consent.patient(),
            consent.kind(),
            terms.discloser(),
            sorted(terms.information()),
            terms.informationWords(),
            sorted(terms.recipients()),
            sorted(terms.described()),
            sorted(terms.purposes()),
            terms.purposeWords(),
            expiry.day(),
            expiry.event(),
            signature.at(),
            signature.kind(),
            signature.name(),
            signature.drawing(),
            signature.reference(),
            signature.witness(),
            signature.language(),
            signature.text(),
            signature.textSha256()
        }) {
            String text = part == null ? "" : part.toString();
            all.append(text.length()).append(':').append(text).append('\n');
        }
        return sha256(all.toString());
    }

    static boolean unbroken(Consent consent) {
        ConsentSignature signature = consent.signature();
        return signature != null
                && sha256(signature.text()).equals(signature.textSha256())
                && of(consent).equals(signature.seal());
    }

    private static List<String> sorted(Collection<?> values) {
        return Stream.of(values.toArray()).map(Object::toString).sorted().toList();
    }
}
