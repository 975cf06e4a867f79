package app.steadier.bundle;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records one by one (RFC 4180, strictly). The bytes must be UTF-8 already. */
final class CsvFile implements Closeable {

    /** Longer fields are counted, not kept: composing letters can make no text of 10,000 characters of them. */
    private static final int KEPT = 40_000;

    private static final int KEPT_OF_LONGER = 100;
    private static final int LONGEST = 16 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Handler handler = new Handler();
    private final CsvReader<RawRow> csv;
    private final CloseableIterator<RawRow> rows;

    CsvFile(InputStream in) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        csv = CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST)
                .build(handler, reader);
        rows = csv.iterator();
    }

    /**
     * The next record; null after the last.
     *
     * @throws BrokenQuotes when quotation marks do not match: nothing can be read after that
     */
    @Nullable
    RawRow next() throws IOException, BrokenQuotes {
        try {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                if (handler.broken) {
                    throw new BrokenQuotes(row.line());
                }
                if (row.fields().length > 1 || !Values.isEmpty(row.fields()[0])) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException unreadable) {
            throw new BrokenQuotes(handler.line);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Quotation marks do not match, or do not end. */
    static final class BrokenQuotes extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        BrokenQuotes(int line) {
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private static final class Handler extends CsvCallbackHandler<RawRow> {

        private final List<String> fields = new ArrayList<>();
        private int[] oversize = new int[0];
        private int line = 1;
        private boolean broken;
        private boolean empty;

        @Override
        protected RecordType getRecordType() {
            return empty ? RecordType.EMPTY : RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return fields.size();
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            line = Math.toIntExact(startingLineNumber);
            fields.clear();
            oversize = new int[0];
            empty = false;
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            if (!quoted && !broken) {
                for (int i = offset; i < offset + length && !broken; i++) {
                    broken = buffer[i] == '"';
                }
            }
            if (length <= KEPT) {
                fields.add(new String(buffer, offset, length));
                return;
            }
            if (oversize.length <= fields.size()) {
                oversize = java.util.Arrays.copyOf(oversize, fields.size() + 1);
            }
            oversize[fields.size()] = count(buffer, offset, length);
            fields.add(new String(buffer, offset, KEPT_OF_LONGER));
        }

        private static int count(char[] buffer, int offset, int length) {
            int count = Character.codePointCount(buffer, offset, length);
            for (int i = offset + 1; i < offset + length; i++) {
                if (buffer[i] == '\n' && buffer[i - 1] == '\r') {
                    count--;
                }
            }
            return count;
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("The format has no comments");
        }

        @Override
        protected void setEmpty() {
            empty = true;
            fields.clear();
            fields.add("");
        }

        @Override
        protected RawRow buildRecord() {
            int[] counts = java.util.Arrays.copyOf(oversize, fields.size());
            return new RawRow(line, fields.toArray(String[]::new), counts);
        }
    }
}
