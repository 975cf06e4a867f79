package app.steadier.notes;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.Target;
import app.steadier.base.ProgramTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The conditions that look at notes (security, section 2.1). */
@Configuration(proxyBeanMethods = false)
class NoteTerms {

    /** The caller signs second what the object's author signs, today. */
    @Bean
    ConditionTerm supervises(JdbcTemplate jdbc, ProgramTime time) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return "supervises";
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                return caller.staff() != null
                        && target.author() != null
                        && found(
                                jdbc,
                                "select count(*) from note_supervision where staff_id = ? and supervisor_id = ?"
                                        + " and from_date <= ? and (to_date is null or to_date >= ?)",
                                target.author().value(),
                                caller.staff().value(),
                                time.today(),
                                time.today());
            }

            @Override
            public @Nullable String patientFilter(String column) {
                return "exists (select 1 from progress_note scope_n join note_supervision scope_w"
                        + " on scope_w.staff_id = scope_n.author_id where scope_n.patient_id = " + column
                        + " and scope_n.state = 'SIGNED' and scope_n.needs_cosign and scope_n.cosigned_at is null"
                        + " and scope_w.supervisor_id = :scopeStaff and scope_w.from_date <= :scopeToday"
                        + " and (scope_w.to_date is null or scope_w.to_date >= :scopeToday))";
            }
        };
    }

    /** Nobody has a signed note of the session. */
    @Bean
    ConditionTerm noSignedNote(JdbcTemplate jdbc) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return "no-signed-note";
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                return target.session() != null
                        && !found(
                                jdbc,
                                "select count(*) from progress_note where session_id = ? and state = 'SIGNED'",
                                target.session().value());
            }
        };
    }

    private static boolean found(JdbcTemplate jdbc, String sql, Object... values) {
        Integer count = jdbc.queryForObject(sql, Integer.class, values);
        return count != null && count > 0;
    }
}
