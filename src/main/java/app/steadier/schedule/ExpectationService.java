package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to expect of a group, in plain words, before one sits in it (capability S12). */
@Service
public class ExpectationService {

    /** Characters of the text. */
    public static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    ExpectationService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** The text of one group; one statement. */
    @Guarded(resource = Resource.GROUP, verb = Verb.READ)
    @Transactional
    public Expectation of(GroupId group) {
        guard.require(Verb.READ, Target.of(group), Resource.GROUP);
        return jdbc.sql("select id, name, expect_en, expect_es from care_group where id = ?")
                .param(group.value())
                .query((row, number) -> expectation(row))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** The groups of the person who is signed in, by name; one statement. */
    @Guarded(resource = Resource.GROUP, verb = Verb.LIST)
    @Transactional
    public List<Expectation> mine() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        guard.require(Verb.LIST, Target.of(self), Resource.GROUP);
        return jdbc.sql("select distinct g.id, g.name, g.expect_en, g.expect_es from care_group g"
                        + " join schedule_membership m on m.group_id = g.id where m.patient_id = ?"
                        + " and (m.to_date is null or m.to_date >= ?) order by g.name, g.id")
                .params(self.value(), time.today())
                .query((row, number) -> expectation(row))
                .list();
    }

    /**
     * Writes the text; empty words take it away.
     *
     * @throws UserProblem when it is too long
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional
    public void write(GroupId group, String english, String spanish) {
        guard.require(Verb.UPDATE, Target.of(group), Resource.GROUP);
        jdbc.sql("update care_group set expect_en = ?, expect_es = ? where id = ?")
                .param(words(english))
                .param(words(spanish))
                .param(group.value())
                .update();
    }

    private static @Nullable String words(String words) {
        String stripped = words.strip();
        if (stripped.length() > LONGEST) {
            throw new UserProblem("answer.problem.long", LONGEST, stripped.length());
        }
        return stripped.isEmpty() ? null : stripped;
    }

    private static Expectation expectation(ResultSet row) throws SQLException {
        return new Expectation(
                new GroupId(Columns.id(row, "id")),
                Columns.text(row, "name"),
                row.getString("expect_en"),
                row.getString("expect_es"));
    }
}
