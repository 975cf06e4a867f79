package app.steadier.bundle;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a file by the rules of the import format, section 2. */
final class Values {

    private static final int ID_MAX = 64;
    private static final int SHOWN_MAX = 40;
    private static final int FIRST_YEAR = 1_000;
    private static final int LAST_YEAR = 9_998;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?");
    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final DateTimeFormatter DATE = strict("uuuu-MM-dd");
    private static final DateTimeFormatter DATETIME = strict("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter TIME = strict("HH:mm");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Told what is wrong with a field. */
    @FunctionalInterface
    interface Complaint {
        void bad(String code, String text);
    }

    private Values() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether a field has no value: nothing or blanks only. */
    static boolean isEmpty(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** The field as it is meant: guard removed, line ends LF, NFC. */
    static String meant(String raw) {
        String text = raw;
        if (!text.isEmpty() && text.charAt(0) == '\'' && GUARDED.matcher(text).find()) {
            text = text.substring(1);
        }
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A value for a message: at most 40 characters, on one line. */
    static String shown(String value) {
        String head = value.codePointCount(0, value.length()) > SHOWN_MAX
                ? value.substring(0, value.offsetByCodePoints(0, SHOWN_MAX - 3)) + "..."
                : value;
        return head.codePoints()
                .map(c -> Character.getType(c) == Character.CONTROL ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Reads a field that is not empty; null and a complaint when it cannot be read. */
    static @Nullable Object read(Column column, String raw, int oversize, Complaint complaint) {
        String value = meant(raw);
        return switch (column.type()) {
            case NAME, LINE, TEXT -> text(column, value, oversize, complaint);
            case ID -> id(column, value, complaint);
            case DATE -> day(column, value, complaint);
            case DATETIME -> moment(column, value, complaint);
            case DATETIME_OR_DATE ->
                value.indexOf('T') >= 0 ? moment(column, value, complaint) : day(column, value, complaint);
            case TIME -> time(column, value, complaint);
            case TIMES -> times(column, value, complaint);
            case INT -> whole(column, value, complaint);
            case HALF -> half(column, value, complaint);
            case CHOICE -> choice(column, value, complaint);
            case CHOICES -> choices(column, value, complaint);
        };
    }

    private static @Nullable String text(Column column, String value, int oversize, Complaint complaint) {
        int limit = column.type().limit();
        int count = oversize > 0 ? oversize : value.codePointCount(0, value.length());
        if (count > limit) {
            complaint.bad("TOO_LONG", tooLong(column, count, limit));
            return null;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) && !(column.type() == Column.Type.TEXT && (c == '\n' || c == '\t'))) {
                complaint.bad("CONTROL_CHARACTER", control(column, value, i));
                return null;
            }
        }
        return value;
    }

    private static String tooLong(Column column, int count, int limit) {
        return column.name() + " has " + count + " characters, allowed are " + limit + ". Shorten it.";
    }

    private static String control(Column column, String value, int at) {
        String what = value.charAt(at) == '\n'
                ? "a line break"
                : value.charAt(at) == '\t' ? "a tab" : String.format(Locale.ROOT, "U+%04X", (int) value.charAt(at));
        return column.name() + " holds the control character " + what + " at character "
                + (value.codePointCount(0, at) + 1) + ". Remove it.";
    }

    private static @Nullable String id(Column column, String value, Complaint complaint) {
        if (ID.matcher(value).matches()) {
            return value;
        }
        complaint.bad(
                "BAD_ID",
                column.name() + " " + shown(value) + " is not a key: 1-" + ID_MAX
                        + " of A-Z a-z 0-9 . _ : / - without blanks. Correct the key.");
        return null;
    }

    private static @Nullable LocalDate day(Column column, String value, Complaint complaint) {
        try {
            LocalDate date = value.length() == 10 ? LocalDate.parse(value, DATE) : null;
            if (date != null && isUsual(date.getYear())) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        String form = column.type() == Column.Type.DATE ? "" : " or a date and time like 2026-11-20T17:30";
        complaint.bad(
                "BAD_DATE",
                column.name() + " " + shown(value) + " is not a date like 2026-11-20" + form + ". Correct the value.");
        return null;
    }

    private static @Nullable LocalDateTime moment(Column column, String value, Complaint complaint) {
        try {
            LocalDateTime moment = value.length() == 16 ? LocalDateTime.parse(value, DATETIME) : null;
            if (moment != null && isUsual(moment.getYear())) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        complaint.bad(
                "BAD_DATE",
                column.name() + " " + shown(value)
                        + " is not a date and time like 2026-11-20T17:30. Correct the value.");
        return null;
    }

    private static boolean isUsual(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static @Nullable LocalTime time(Column column, String value, Complaint complaint) {
        try {
            if (value.length() == 5) {
                return LocalTime.parse(value, TIME);
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        complaint.bad("BAD_TIME", column.name() + " " + shown(value) + " is not a time like 17:30. Correct the value.");
        return null;
    }

    private static @Nullable List<LocalTime> times(Column column, String value, Complaint complaint) {
        if (value.length() > Column.Type.LINE.limit()) {
            complaint.bad("TOO_LONG", tooLong(column, value.length(), Column.Type.LINE.limit()));
            return null;
        }
        List<LocalTime> times = new ArrayList<>();
        for (String part : value.split(";", -1)) {
            LocalTime time = time(column, part, complaint);
            if (time == null) {
                return null;
            }
            if (times.contains(time)) {
                complaint.bad("BAD_TIME", column.name() + " names " + part + " twice. Remove one of the two.");
                return null;
            }
            times.add(time);
        }
        return times;
    }

    private static @Nullable Integer whole(Column column, String value, Complaint complaint) {
        if (!WHOLE.matcher(value).matches()) {
            complaint.bad(
                    "BAD_NUMBER", column.name() + " " + shown(value) + " is not a whole number. Correct the value.");
            return null;
        }
        int number = Integer.parseInt(value);
        if (number < column.min() || number > column.max()) {
            complaint.bad("OUT_OF_RANGE", outside(column, value));
            return null;
        }
        return number;
    }

    private static String outside(Column column, String value) {
        String range = column.min() < 0 ? column.min() + " to " + column.max() : column.min() + "-" + column.max();
        return column.name() + " " + shown(value) + " is outside " + range + ". Correct the value.";
    }

    private static @Nullable BigDecimal half(Column column, String value, Complaint complaint) {
        if (!DECIMAL.matcher(value).matches()
                || new BigDecimal(value).multiply(TWO).stripTrailingZeros().scale() > 0) {
            complaint.bad(
                    "BAD_NUMBER",
                    column.name() + " " + shown(value)
                            + " is not a number in steps of 0.5 with a decimal point. Correct the value.");
            return null;
        }
        BigDecimal number = new BigDecimal(value);
        if (number.compareTo(BigDecimal.valueOf(column.min())) < 0
                || number.compareTo(BigDecimal.valueOf(column.max())) > 0) {
            complaint.bad("OUT_OF_RANGE", outside(column, value));
            return null;
        }
        return number;
    }

    private static @Nullable String choice(Column column, String value, Complaint complaint) {
        if (column.choices().contains(value)) {
            return value;
        }
        complaint.bad("BAD_CHOICE", notOneOf(column.name(), value, column.choices()));
        return null;
    }

    static String notOneOf(String column, String value, List<String> choices) {
        return column + " " + shown(value) + " is not one of " + String.join(", ", choices) + ". Correct the value.";
    }

    private static @Nullable List<String> choices(Column column, String value, Complaint complaint) {
        List<String> chosen = new ArrayList<>();
        for (String part : value.split(";", -1)) {
            if (choice(column, part, complaint) == null) {
                return null;
            }
            if (chosen.contains(part)) {
                complaint.bad("BAD_CHOICE", column.name() + " names " + part + " twice. Remove one of the two.");
                return null;
            }
            chosen.add(part);
        }
        return chosen;
    }
}
