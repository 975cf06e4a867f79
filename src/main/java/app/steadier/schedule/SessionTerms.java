package app.steadier.schedule;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.Target;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The conditions that look at one session: who was in it, and who belonged to its group. */
@Configuration(proxyBeanMethods = false)
class SessionTerms {

    /** The patient was in the room for a time (security, section 2.1). */
    @Bean
    ConditionTerm attended(JdbcTemplate jdbc) {
        return term(
                "attended",
                (caller, target) -> target.session() != null
                        && target.patient() != null
                        && found(
                                jdbc,
                                "select count(*) from attendance a join care_session s on s.id = a.session_id where s.id = ?"
                                        + " and a.patient_id = ? and a.status not in ('EXCUSED', 'ABSENT')"
                                        + " and least(coalesce(a.left_at, s.ends_at), s.ends_at)"
                                        + " > greatest(coalesce(a.arrived_at, s.starts_at), s.starts_at)",
                                target.session().value(),
                                target.patient().value()));
    }

    /** The caller was a member of the session's group on its day. */
    @Bean
    ConditionTerm fellowMember(JdbcTemplate jdbc) {
        return term(
                "fellow-member",
                (caller, target) -> target.session() != null
                        && caller.patient() != null
                        && found(
                                jdbc,
                                "select count(*) from care_session s join group_membership m on m.group_id = s.group_id"
                                        + " and m.from_date <= s.start_date and (m.to_date is null or m.to_date >= s.start_date)"
                                        + " where s.id = ? and m.patient_id = ?",
                                target.session().value(),
                                caller.patient().value()));
    }

    private static boolean found(JdbcTemplate jdbc, String sql, Object... values) {
        Integer count = jdbc.queryForObject(sql, Integer.class, values);
        return count != null && count > 0;
    }

    private static ConditionTerm term(String name, BiPredicate<Caller, Target> holds) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                return holds.test(caller, target);
            }
        };
    }
}
