package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people a therapist cares for, and those in the groups the therapist leads, page by page. */
@Service
public class TherapistPatientsService {

    /** People on one page. */
    public static final int PAGE = 25;

    private static final int SEARCH_MAX = 80;

    private final JdbcClient jdbc;
    private final AccessGuard guard;

    TherapistPatientsService(JdbcClient jdbc, AccessGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /** Some people by name, and whether more follow. */
    public record Slice(List<PatientLine> people, boolean more) {}

    /**
     * People by family name.
     *
     * @param search part of a name, or of a record number of someone on the caller's care team; blank for everyone
     * @param after the last person shown before; null for the first page
     */
    @Guarded(resource = Resource.PATIENT, verb = Verb.LIST)
    @Transactional
    public Slice list(String search, @Nullable PatientLine after) {
        Scope scope = guard.scope(Verb.LIST, Resource.PATIENT);
        String words = search.strip();
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("like", "%" + escaped(words.substring(0, Math.min(words.length(), SEARCH_MAX))) + "%");
        params.put("name", after == null ? "" : after.name());
        params.put("id", after == null ? new UUID(0, 0) : after.patient().value());
        List<PatientLine> found = jdbc.sql("""
                        select * from (
                          select p.patient_id, %s as name, p.display_name, p.external_id, %s as on_team, e.admission_date, e.discharge_date,
                            (select t.track from admission_track t where t.episode_id = e.episode_id and t.from_date <= :scopeToday
                               order by t.from_date desc limit 1) as track,
                            exists (select 1 from safety_alert_row a where a.patient_id = p.patient_id and a.closed_at is null) as alert
                          from people_patient p join admission_episode e on e.patient_id = p.patient_id
                          where e.admission_date = (select max(n.admission_date) from admission_episode n where n.patient_id = p.patient_id)
                            and %s
                        ) found
                        where (name like :like or display_name like :like or (on_team and external_id like :like))
                          and (name > :name or (name = :name and patient_id > :id))
                        order by name, patient_id limit %d
                        """.formatted(
                                GroupRows.LIST_NAME,
                                scope.patientFilterBy("on-care-team", "p.patient_id"),
                                scope.patientFilter("p.patient_id"),
                                PAGE + 1))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        List<PatientLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        scope.shows(shown.stream().map(PatientLine::patient).toList());
        return new Slice(List.copyOf(shown), found.size() > PAGE);
    }

    private static PatientLine line(ResultSet row) throws SQLException {
        PatientLine.Care care = row.getBoolean("on_team")
                ? new PatientLine.Care(
                        row.getString("external_id"),
                        row.getString("track"),
                        Objects.requireNonNull(row.getObject("admission_date", LocalDate.class)),
                        row.getObject("discharge_date", LocalDate.class))
                : null;
        return new PatientLine(
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getString("name"),
                care,
                row.getBoolean("alert"));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
