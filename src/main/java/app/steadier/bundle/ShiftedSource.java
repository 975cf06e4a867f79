package app.steadier.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small bundle moved by whole weeks, so that the week of its export is the week of now, and cut at now when the
 * export would lie later (see {@link DemoCut}). Birth dates stay.
 */
final class ShiftedSource implements BundleSource {

    private static final String BIRTH_DATE = "birth_date";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final BundleSource original;
    private final ProgramInfo program;
    private final long weeks;

    ShiftedSource(BundleSource original, Instant realNow) throws IOException {
        this.original = original;
        Messages messages = new Messages();
        try (InputStream in = original.open(BundleFormat.PROGRAM)) {
            ProgramInfo read = new ProgramFile(messages).read(in);
            if (read == null) {
                throw new IOException("The program of the demonstration cannot be read");
            }
            this.program = read;
        }
        ZoneId zone = program.zone();
        LocalDateTime now = LocalDateTime.ofInstant(realNow, zone).truncatedTo(ChronoUnit.MINUTES);
        this.weeks = ChronoUnit.WEEKS.between(monday(program.now()), monday(now));
        LocalDateTime exported = moved(program.now());
        Map<String, List<DemoRow>> rows = new LinkedHashMap<>();
        for (FileFormat format : BundleFormat.FILES) {
            rows.put(format.name(), read(format));
        }
        boolean later = exported.isAfter(now);
        if (later) {
            new DemoCut(now, exported, rows).cut();
        }
        files.put(BundleFormat.PROGRAM, programFile(later ? now : exported));
        for (FileFormat format : BundleFormat.FILES) {
            files.put(format.name(), write(format, rows.getOrDefault(format.name(), List.of())));
        }
    }

    private static LocalDate monday(LocalDateTime moment) {
        return moment.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Times that are skipped after the move become the end of the gap, so that none overtakes another. */
    private LocalDateTime moved(LocalDateTime moment) {
        return LocalTimes.pressed(program.zone(), moment.plusWeeks(weeks));
    }

    private String moved(String written) {
        return written.indexOf('T') < 0
                ? LocalDate.parse(written).plusWeeks(weeks).toString()
                : moved(LocalDateTime.parse(written)).toString();
    }

    private List<DemoRow> read(FileFormat format) throws IOException {
        List<DemoRow> rows = new ArrayList<>();
        try (CsvFile csv = new CsvFile(original.open(format.name()))) {
            Header header = Header.read(format, csv.next(), new Messages());
            if (header == null) {
                throw new IOException(format.name() + " of the demonstration has no header");
            }
            for (RawRow raw = csv.next(); raw != null; raw = csv.next()) {
                DemoRow row = new DemoRow(format, header.inOrder(raw));
                for (Column column : format.columns()) {
                    if (column.type().isDated() && !column.name().equals(BIRTH_DATE)) {
                        row.change(column, this::moved);
                    }
                }
                rows.add(row);
            }
        } catch (CsvFile.BrokenQuotes broken) {
            throw new IOException(format.name() + " of the demonstration cannot be read", broken);
        }
        return rows;
    }

    private static byte[] write(FileFormat format, List<DemoRow> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(format.columnNames());
            rows.forEach(row -> csv.writeRecord(row.fields()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] programFile(LocalDateTime now) throws IOException {
        try (InputStream in = original.open(BundleFormat.PROGRAM)) {
            ObjectNode root = (ObjectNode) ProgramFile.JSON.readTree(in);
            root.put("now", now.toString());
            root.put("data_from", program.dataFrom().plusWeeks(weeks).toString());
            ArrayNode rules = (ArrayNode) root.get("level_of_care_rules");
            for (int i = 0; i < rules.size(); i++) {
                LocalDate from = program.rules().get(i).effectiveFrom().plusWeeks(weeks);
                ((ObjectNode) rules.get(i)).put("effective_from", from.toString());
            }
            return ProgramFile.JSON.writeValueAsBytes(root);
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IOException(name + " is not in the bundle");
        }
        return new ByteArrayInputStream(bytes);
    }
}
