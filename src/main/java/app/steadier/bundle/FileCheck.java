package app.steadier.bundle;

import app.steadier.bundle.World.Thing;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks one file from its header to its last row (import format, section 5). */
final class FileCheck {

    private final FileFormat format;
    private final FileRules rules;
    private final World world;
    private final Messages messages;
    private final Map<String, Integer> keys = new HashMap<>();

    FileCheck(FileFormat format, FileRules rules, World world) {
        this.format = format;
        this.rules = rules;
        this.world = world;
        this.messages = world.messages;
    }

    /** Reads all rows and returns how many there are. */
    int run(InputStream in) throws IOException {
        int rows = 0;
        try (CsvFile csv = new CsvFile(in)) {
            Header header = Header.read(format, csv.next(), messages);
            if (header == null) {
                world.incomplete(format.name());
                return 0;
            }
            for (RawRow raw = csv.next(); raw != null; raw = csv.next()) {
                rows++;
                row(header, raw);
            }
        } catch (CsvFile.BrokenQuotes broken) {
            world.incomplete(format.name());
            messages.add(ImportMessage.error(
                    "BROKEN_QUOTES",
                    format.name(),
                    broken.line(),
                    null,
                    "The quotation marks of this row do not match; nothing below it was read. Put the whole field into"
                            + " quotation marks and double those inside."));
        }
        return rows;
    }

    /** What needs all rows. */
    void end() {
        rules.end();
    }

    private void row(Header header, RawRow raw) {
        RowFindings found = new RowFindings(messages, format.name(), raw.line());
        if (raw.fields().length != header.fields()) {
            found.error(
                    "FIELD_COUNT",
                    null,
                    "The row has " + raw.fields().length + " fields, the header has " + header.fields()
                            + ". Put fields with commas or line breaks into quotation marks.");
            rules.keep(convert(header, raw, new RowFindings(new Messages(), format.name(), raw.line())), false);
            return;
        }
        Row row = convert(header, raw, found);
        required(row, header.inOrder(raw), found);
        ask(found, () -> rules.cells(row, found));
        ask(found, () -> unique(row, found));
        ask(found, () -> references(row, found));
        ask(found, () -> rules.check(row, found));
        ask(found, () -> notAhead(row, found));
        ask(found, () -> rules.conditions(row, found));
        rules.keep(row, !found.isBroken());
    }

    private static void ask(RowFindings found, Runnable question) {
        if (!found.isBroken()) {
            question.run();
        }
    }

    private Row convert(Header header, RawRow raw, RowFindings found) {
        String[] fields = header.inOrder(raw);
        int[] oversize = header.oversize(raw);
        @Nullable Object[] values = new @Nullable Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            Column column = format.columns().get(i);
            if (!Values.isEmpty(fields[i]) || oversize[i] > 0) {
                values[i] = Values.read(
                        column, fields[i], oversize[i], (code, text) -> found.error(code, column.name(), text));
                warnOfGap(column, fields[i], values[i], found);
            }
        }
        return new Row(format, world.program.zone(), raw.line(), fields, values);
    }

    private void warnOfGap(Column column, String field, @Nullable Object value, RowFindings found) {
        if (value instanceof LocalDateTime moment && LocalTimes.isSkipped(world.program.zone(), moment)) {
            found.warning(
                    "CLOCK_GAP",
                    column.name(),
                    column.name() + " " + field + " did not exist, the clocks went forward. It is read as "
                            + LocalTimes.shown(world.program.zone(), moment) + ".");
        }
    }

    private void required(Row row, String[] fields, RowFindings found) {
        List<Column> columns = format.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.required() && row.value(i) == null && Values.isEmpty(fields[i])) {
                found.error("REQUIRED", column.name(), column.name() + " is empty. Fill it.");
            }
        }
    }

    private void unique(Row row, RowFindings found) {
        StringBuilder key = new StringBuilder();
        for (int place : format.key()) {
            String name = format.columns().get(place).name();
            String part = row.text(name);
            if (part == null) {
                return;
            }
            key.append(key.isEmpty() ? "" : ", ").append(part);
        }
        Integer line = keys.putIfAbsent(key.toString(), row.line());
        if (line != null) {
            String last =
                    format.columns().get(format.key()[format.key().length - 1]).name();
            found.error(
                    "DUPLICATE_KEY",
                    last,
                    Values.shown(key.toString()) + " is already on line " + line
                            + ". Remove one of the two rows or give it another key.");
        }
    }

    private void references(Row row, RowFindings found) {
        for (Column column : format.columns()) {
            String key = column.reference() == null ? null : row.text(column.name());
            if (key != null && !format.name().equals(column.reference())) {
                reference(world, found, column.name(), key, column.reference());
            }
        }
        rules.references(row, found);
    }

    static void reference(World world, RowFindings found, String column, String key, @Nullable String file) {
        if (file == null || !world.isWhole(file)) {
            return;
        }
        Thing row = world.rows(file).get(key);
        if (row == null) {
            found.error(
                    "UNKNOWN_REFERENCE",
                    column,
                    column + " " + Values.shown(key) + " is not in " + file + ". Correct the key or add the row to "
                            + file + ".");
        }
    }

    private void notAhead(Row row, RowFindings found) {
        for (Column column : format.columns()) {
            if (!column.type().isDated() || column.mayLieAhead()) {
                continue;
            }
            LocalDateTime moment = row.dateTime(column.name());
            LocalDate day = row.date(column.name());
            boolean ahead = moment != null ? moment.isAfter(world.now()) : day != null && day.isAfter(world.today());
            if (ahead) {
                found.error(
                        "IN_THE_FUTURE",
                        column.name(),
                        column.name() + " " + row.written(column.name()) + " is after the export (" + world.now()
                                + "). Correct the date.");
            }
        }
    }
}
