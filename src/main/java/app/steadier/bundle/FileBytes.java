package app.steadier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the bytes of a file tell before anything is read from them.
 *
 * @param badLine first line with bytes that are not UTF-8; 0 when there is none
 * @param sha256 fingerprint of the file, 64 hexadecimal digits
 */
record FileBytes(int badLine, String sha256) {

    private static final int CHUNK = 1 << 16;

    static FileBytes of(InputStream in) throws IOException {
        MessageDigest digest = sha256Digest();
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        Lines lines = new Lines();
        boolean end = false;
        while (!end) {
            int from = bytes.position();
            int count = in.read(bytes.array(), from, bytes.remaining());
            end = count < 0;
            if (count > 0) {
                digest.update(bytes.array(), from, count);
                bytes.position(from + count);
            }
            bytes.flip();
            CoderResult result = decoder.decode(bytes, chars, end);
            lines.count(chars.flip());
            chars.clear();
            if (result.isError()) {
                return new FileBytes(lines.line, HexFormat.of().formatHex(digest.digest()));
            }
            bytes.compact();
        }
        return new FileBytes(0, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", missing);
        }
    }

    /** Counts lines that end with LF, CR or both. */
    private static final class Lines {

        private int line = 1;
        private boolean afterReturn;

        void count(CharBuffer chars) {
            while (chars.hasRemaining()) {
                char c = chars.get();
                if (c == '\r' || (c == '\n' && !afterReturn)) {
                    line++;
                }
                afterReturn = c == '\r';
            }
        }
    }
}
