package app.steadier.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a checked file, read again from its source each time they are asked for; nothing is kept. */
final class StreamedRows implements Iterable<BundleRow>, AutoCloseable {

    private final BundleSource source;
    private final FileFormat format;
    private final ZoneId zone;
    private final List<CsvFile> open = new ArrayList<>();

    StreamedRows(BundleSource source, FileFormat format, ZoneId zone) {
        this.source = source;
        this.format = format;
        this.zone = zone;
    }

    @Override
    public Iterator<BundleRow> iterator() {
        try {
            CsvFile csv = new CsvFile(source.open(format.name()));
            open.add(csv);
            return new Rows(csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvFile csv : open) {
            csv.close();
        }
    }

    private final class Rows implements Iterator<BundleRow> {

        private final CsvFile csv;
        private final Header header;
        private @Nullable RawRow next;

        Rows(CsvFile csv) throws IOException {
            this.csv = csv;
            Header found = Header.read(format, read(), new Messages());
            if (found == null) {
                throw new IOException(format.name() + " changed while it was imported");
            }
            this.header = found;
            this.next = read();
        }

        private @Nullable RawRow read() throws IOException {
            try {
                return csv.next();
            } catch (CsvFile.BrokenQuotes changed) {
                throw new IOException(format.name() + " changed while it was imported", changed);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public BundleRow next() {
            RawRow raw = next;
            if (raw == null) {
                throw new NoSuchElementException();
            }
            try {
                next = read();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return row(raw);
        }

        private Row row(RawRow raw) {
            String[] fields = header.inOrder(raw);
            @Nullable Object[] values = new @Nullable Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                if (!Values.isEmpty(fields[i])) {
                    values[i] = Values.read(format.columns().get(i), fields[i], 0, (code, text) -> {
                        throw new IllegalStateException(format.name() + " changed while it was imported: " + code);
                    });
                }
            }
            return new Row(format, zone, raw.line(), fields, values);
        }
    }
}
