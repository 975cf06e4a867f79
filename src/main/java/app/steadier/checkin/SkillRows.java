package app.steadier.checkin;

import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the library: a skill with the words of each of its versions. */
@Component
class SkillRows {

    /** Columns of a skill {@code k} with its words {@code w}. */
    static final String COLUMNS =
            "k.id as skill_id, k.name as skill_name, k.active as skill_active, w.version_no, w.category,"
                    + " w.minutes, w.source, w.name_en, w.when_en, w.steps_en, w.name_es, w.when_es, w.steps_es";

    /** Joins the words that hold now. */
    static final String WORDS = " left join skill_version w on w.skill_id = k.id and w.version_no = k.current_version";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    SkillRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    List<Skill> all(boolean retiredToo) {
        return jdbc.sql("select " + COLUMNS + " from skill k" + WORDS + (retiredToo ? "" : " where k.active")
                        + " order by w.category is null, field(w.category, 'STRESS', 'CRAVING', 'TRIGGER', 'EMOTION', 'SLEEP',"
                        + " 'RELATIONSHIP'), k.name")
                .query((row, number) -> skill(row))
                .list();
    }

    Skill get(UUID skill) {
        return jdbc.sql("select " + COLUMNS + " from skill k" + WORDS + " where k.id = ?")
                .param(skill)
                .query((row, number) -> skill(row))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    List<Skill> versions(UUID skill) {
        return jdbc.sql("select " + COLUMNS + " from skill k join skill_version w on w.skill_id = k.id where k.id = ?"
                        + " order by w.version_no desc")
                .param(skill)
                .query((row, number) -> skill(row))
                .list();
    }

    Optional<Skill> saved(UUID version) {
        return jdbc.sql("select " + COLUMNS + " from skill k join skill_version w on w.skill_id = k.id where w.id = ?")
                .param(version)
                .query((row, number) -> skill(row))
                .optional();
    }

    /** Lets whoever changes the same skill wait, and says which words hold. */
    int lock(UUID skill) {
        return jdbc.sql("select coalesce(current_version, 0) from skill where id = ? for update")
                .param(skill)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    void add(UUID skill, String name) {
        try {
            jdbc.sql("insert into skill (id, created_at, name) values (?, ?, ?)")
                    .params(skill, Columns.utc(time.now()), name)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new UserProblem("checkin.problem.skillName");
        }
    }

    void write(UUID version, UUID skill, int number, SkillDraft draft, StaffId by) {
        SkillWords spanish = draft.spanish();
        jdbc.sql(
                        "insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en,"
                                + " steps_en, name_es, when_es, steps_es, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version)
                .param(Columns.utc(time.now()))
                .param(skill)
                .param(number)
                .param(draft.category().name())
                .param(draft.minutes())
                .param(draft.source())
                .param(draft.english().name())
                .param(draft.english().whenToUse())
                .param(String.join("\n", draft.english().steps()))
                .param(spanish == null ? null : spanish.name())
                .param(spanish == null ? null : spanish.whenToUse())
                .param(spanish == null ? null : String.join("\n", spanish.steps()))
                .param(by.value())
                .update();
        try {
            jdbc.sql("update skill set current_version = ?, name = ?, version = version + 1 where id = ?")
                    .params(number, draft.english().name(), skill)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new UserProblem("checkin.problem.skillName");
        }
    }

    void active(UUID skill, boolean active) {
        jdbc.sql("update skill set active = ?, version = version + 1 where id = ?")
                .params(active, skill)
                .update();
    }

    static Skill skill(ResultSet row) throws SQLException {
        String category = row.getString("category");
        if (category == null) {
            return new Skill(
                    Columns.id(row, "skill_id"),
                    0,
                    null,
                    null,
                    "",
                    new SkillWords(Columns.text(row, "skill_name"), "", List.of()),
                    null,
                    row.getBoolean("skill_active"));
        }
        return new Skill(
                Columns.id(row, "skill_id"),
                row.getInt("version_no"),
                SkillCategory.valueOf(category),
                row.getInt("minutes"),
                Columns.text(row, "source"),
                Objects.requireNonNull(words(row, "en")),
                words(row, "es"),
                row.getBoolean("skill_active"));
    }

    private static @Nullable SkillWords words(ResultSet row, String language) throws SQLException {
        String name = row.getString("name_" + language);
        return name == null
                ? null
                : new SkillWords(
                        name,
                        Columns.text(row, "when_" + language),
                        Columns.text(row, "steps_" + language).lines().toList());
    }
}
