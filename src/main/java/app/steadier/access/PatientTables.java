package app.steadier.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which statements touch patients' tables. Every table is one, unless it is listed here: a new table is protected
 * before anyone thinks of it.
 */
final class PatientTables {

    private static final Set<String> FREE = Set.of(
            "account",
            "account_role",
            "one_time_link",
            "sign_in_delay",
            "access_log",
            "access_log_patient",
            "access_log_head",
            "event_log",
            "event_log_head",
            "event_publication",
            "event_publication_archive",
            "program",
            "track",
            "level_of_care_rule",
            "program_holiday",
            "program_rule",
            "bundle_import",
            "database_mark",
            "skill",
            "skill_version",
            "staff_member",
            "staff_role",
            "staff_member_role",
            "people_staff",
            "flyway_schema_history",
            "dual");

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|table)\\s+`?([a-z_][a-z0-9_.]*)`?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile(
            "\\bfrom\\s+`?[a-z_][a-z0-9_]*`?(?:\\s+(?:as\\s+)?[a-z][a-z0-9_]*)?\\s*,\\s*`?([a-z_][a-z0-9_]*)`?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\bwith|,)\\s+(?:recursive\\s+)?([a-z_][a-z0-9_]*)\\s+as\\s*\\(", Pattern.CASE_INSENSITIVE);

    private static final int REMEMBERED = 4_000;

    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** The first patients' table a statement names, if any. */
    Optional<String> touched(String sql) {
        Optional<String> answer = known.get(sql);
        if (answer == null) {
            answer = look(sql);
            if (known.size() < REMEMBERED) {
                known.put(sql, answer);
            }
        }
        return answer;
    }

    private static Optional<String> look(String sql) {
        Set<String> named = ConcurrentHashMap.newKeySet();
        Matcher with = NAMED.matcher(sql);
        while (with.find()) {
            named.add(with.group(1).toLowerCase(Locale.ROOT));
        }
        for (Pattern pattern : new Pattern[] {TABLE, COMMA}) {
            Matcher matcher = pattern.matcher(sql);
            while (matcher.find()) {
                String table = matcher.group(1).toLowerCase(Locale.ROOT);
                if (!FREE.contains(table) && !named.contains(table) && !table.startsWith("information_schema.")) {
                    return Optional.of(table);
                }
            }
        }
        return Optional.empty();
    }
}
