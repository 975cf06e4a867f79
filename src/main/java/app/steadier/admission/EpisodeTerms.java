package app.steadier.admission;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.PortalWindow;
import app.steadier.access.Target;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The conditions that look at episodes of care, and how long a patient's portal stays open. */
@Configuration(proxyBeanMethods = false)
class EpisodeTerms {

    /** Days of reading after discharge (model, aftercare.access). */
    static final int DAYS_AFTER_DISCHARGE = 90;

    private static final String OPEN = "inquiry_closed_on is null and (discharge_date is null or discharge_date > ?)";
    private static final String SOME = "exists (select 1 from episode scope_e where scope_e.patient_id = %s"
            + " and scope_e.inquiry_closed_on is null"
            + " and (scope_e.discharge_date is null or scope_e.discharge_date > :scopeToday))";

    /** The patient has an episode that is not over; one in intake counts. */
    @Bean
    ConditionTerm openEpisode(JdbcTemplate jdbc, ProgramTime time) {
        return term(
                "open-episode", target -> target.patient() != null && open(jdbc, target.patient(), time.today()), SOME);
    }

    @Bean
    ConditionTerm noOpenEpisode(JdbcTemplate jdbc, ProgramTime time) {
        return term(
                "no-open-episode",
                target -> target.patient() != null && !open(jdbc, target.patient(), time.today()),
                "not " + SOME);
    }

    /** The episode is in inquiry or assessment. */
    @Bean
    ConditionTerm intake(JdbcTemplate jdbc) {
        return term(
                "intake",
                target -> target.patient() != null
                        && found(
                                jdbc,
                                "admission_date is null and inquiry_closed_on is null",
                                target.patient().value()),
                "exists (select 1 from episode scope_e where scope_e.patient_id = %s"
                        + " and scope_e.admission_date is null and scope_e.inquiry_closed_on is null)");
    }

    @Bean
    PortalWindow portalWindow(JdbcTemplate jdbc, ProgramTime time) {
        return patient -> open(jdbc, patient, time.today().minusDays(DAYS_AFTER_DISCHARGE + 1L));
    }

    private static boolean open(JdbcTemplate jdbc, PatientId patient, LocalDate day) {
        return found(jdbc, OPEN, patient.value(), day);
    }

    private static boolean found(JdbcTemplate jdbc, String condition, Object... values) {
        Integer count = jdbc.queryForObject(
                "select count(*) from episode where patient_id = ? and " + condition, Integer.class, values);
        return count != null && count > 0;
    }

    private static ConditionTerm term(String name, Predicate<Target> holds, String filter) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                return holds.test(target);
            }

            @Override
            public @Nullable String patientFilter(String column) {
                return filter.formatted(column);
            }
        };
    }
}
