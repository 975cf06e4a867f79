package app.steadier.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences about coming and going that the attendance record contradicts. Only a warning: words have many meanings. */
final class AttendanceClaims {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String HERE = "(?:the |today's |this )?(?:group|session)";
    private static final Pattern NEGATED =
            Pattern.compile("(?:\\bnot|n['’]t|\\bnever|\\bno|\\bnor|\\bwithout)\\s+(?:\\S+\\s+){0,2}$", FLAGS);

    private static final Pattern WHOLE = Pattern.compile(
            "\\b(?:attended|stayed(?: for)?|(?:was )?present for|was (?:here|there) for|sat through|completed)"
                    + " (?:the |all of the |this )?(?:full|whole|entire|complete) (?:session|group|time)"
                    + "|\\b(?:asisti[oó]|estuvo|permaneci[oó]|se qued[oó])(?: \\S+){0,2} (?:toda la sesi[oó]n|(?:a |en )?la sesi[oó]n completa)",
            FLAGS);
    private static final Pattern ON_TIME = Pattern.compile(
            "\\b(?:arrived|came|was|got here|showed up|joined)(?: to " + HERE + ")? (?:on time|punctually)\\b"
                    + "(?! (?:for|to|at) (?:work|school))"
                    + "|\\bllegó (?:a tiempo|puntual\\w*)",
            FLAGS);
    private static final Pattern LATE = Pattern.compile(
            "\\b(?:arrived|came in|came|joined|showed up|walked in)(?: to " + HERE + "| " + HERE + ")?"
                    + "(?: (?:about )?(?:\\d{1,3}|a few|several|five|ten|fifteen|twenty|thirty) minutes)? late\\b"
                    + "(?! (?:to|for|from|home|at|last|in) ?(?!" + HERE + "))"
                    + "|\\bllegó (?:\\S+ minutos )?tarde\\b(?! (?:al? )(?!grupo|la sesi[oó]n|sesi[oó]n))",
            FLAGS);
    private static final Pattern EARLY = Pattern.compile(
            "\\bleft(?: " + HERE + ")?(?: \\S+ minutes)? early\\b(?! (?:for|from|in|this|last|on))"
                    + "|\\b(?:se fue|salió|se retiró)(?: de la sesi[oó]n| del grupo)? antes(?: de tiempo| del final)",
            FLAGS);
    private static final Pattern ABSENT = Pattern.compile(
            "\\b(?:did not|didn['’]t) (?:attend|come to) " + HERE
                    + "(?! last| on )|\\bno[- ]show\\b|\\bwas absent(?! from)"
                    + "|\\bmissed (?:today's |this )(?:group|session)|\\bno (?:asisti[oó]|vino) (?:a la sesi[oó]n|al grupo)",
            FLAGS);
    private static final Pattern MINUTES = Pattern.compile(
            "\\b(?:attended|present for|stayed(?: for)?|asisti[oó]|estuvo(?: presente)?)(?: for)? (\\d{1,3})"
                    + "(?: (?:of|de|out of) (?:the )?\\d{1,3})? ?(?:min\\b|minutes?\\b|minutos?\\b)",
            FLAGS);

    private AttendanceClaims() {}

    /**
     * What the record says of one person.
     *
     * @param length of the session in minutes
     * @param minutes in the room
     * @param late came after the start
     * @param early went before the end
     */
    record Record(int length, int minutes, boolean late, boolean early) {}

    private record Claim(Pattern words, boolean contradicted, String key) {}

    static List<NoteFinding> find(String text, @Nullable Record record) {
        if (record == null) {
            return List.of();
        }
        boolean came = record.minutes() > 0;
        List<NoteFinding> found = new ArrayList<>();
        for (Claim claim : List.of(
                new Claim(WHOLE, record.minutes() < record.length(), "notes.finding.attendedWhole"),
                new Claim(ON_TIME, record.late() || !came, "notes.finding.onTime"),
                new Claim(LATE, came && !record.late(), "notes.finding.late"),
                new Claim(EARLY, came && !record.early(), "notes.finding.leftEarly"),
                new Claim(ABSENT, came, "notes.finding.absent"))) {
            Matcher matcher = claim.words().matcher(text);
            while (claim.contradicted() && matcher.find()) {
                if (!NEGATED.matcher(text.substring(0, matcher.start())).find()) {
                    found.add(finding(text, matcher, claim.key(), record));
                }
            }
        }
        Matcher minutes = MINUTES.matcher(text);
        while (minutes.find()) {
            if (Math.abs(Integer.parseInt(minutes.group(1)) - record.minutes()) > 1) {
                found.add(finding(text, minutes, "notes.finding.minutes", record));
            }
        }
        return found;
    }

    private static NoteFinding finding(String text, Matcher at, String key, Record record) {
        String hit = text.substring(at.start(), at.end());
        return new NoteFinding(
                NoteHash.of(key + "|" + Words.sentence(text, at.start(), at.end()))
                        .substring(0, NoteHash.SHORT),
                FindingKind.ATTENDANCE_CONTRADICTED,
                FindingLevel.WARN,
                NotePart.RESPONSE,
                at.start(),
                at.end(),
                hit,
                key,
                List.of(record.minutes(), record.length()));
    }
}
