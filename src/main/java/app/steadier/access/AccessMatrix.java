package app.steadier.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The project's access matrix: allow rows only; what is not listed is denied (security, section 2). */
@Component
class AccessMatrix {

    /** How the log answers for a row. */
    enum Audit {
        NONE,
        SESSION,
        EVENT,
        ACCESS
    }

    /**
     * One row.
     *
     * @param terms all must hold; empty means any
     */
    record Rule(
            Resource resource, Verb verb, Role role, List<String> terms, boolean stepUp, boolean reason, Audit audit) {

        String condition() {
            return terms.isEmpty() ? "any" : String.join("+", terms);
        }
    }

    private record Key(Resource resource, Verb verb) {}

    private final Map<Key, List<Rule>> rules = new LinkedHashMap<>();

    AccessMatrix() {
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("access/access-matrix.csv").getInputStream(), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : rows) {
                Rule rule = rule(row);
                rules.computeIfAbsent(new Key(rule.resource(), rule.verb()), key -> new ArrayList<>())
                        .add(rule);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rows of one resource and verb for the roles of a caller, in the order of the file. */
    List<Rule> rules(Resource resource, Verb verb, Set<Role> roles) {
        return rules.getOrDefault(new Key(resource, verb), List.of()).stream()
                .filter(rule -> roles.contains(rule.role()))
                .toList();
    }

    /** Whether the product has this operation for anyone. */
    boolean has(Resource resource, Verb verb) {
        return rules.containsKey(new Key(resource, verb));
    }

    private static Rule rule(NamedCsvRecord row) {
        String condition = row.getField("condition");
        String audit = row.getField("audit");
        return new Rule(
                Resource.valueOf(row.getField("resource").toUpperCase(Locale.ROOT)),
                Verb.valueOf(row.getField("verb").toUpperCase(Locale.ROOT)),
                Role.valueOf(row.getField("role")),
                "any".equals(condition) ? List.of() : List.of(condition.split("\\+")),
                "yes".equals(row.getField("step_up")),
                "yes".equals(row.getField("reason")),
                Audit.valueOf(audit.replace("+reason", "").toUpperCase(Locale.ROOT)));
    }
}
