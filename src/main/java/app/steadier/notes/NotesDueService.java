package app.steadier.notes;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import app.steadier.settings.RuleDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clock of notes: what is still to be written or signed, and what waits for a second signature. */
@Service
public class NotesDueService {

    private static final int MOST = 200;

    /**
     * Sessions that were over when the program's data were exported from another system are not asked for again, unless
     * their notes were not due yet.
     */
    private static final String ASKED_FOR = " and v.ends_at <= :now and v.session_status = 'HELD' and v.ends_at >"
            + " coalesce((select date_sub(exported_at, interval :hours hour) from program where id = 1), '1000-01-01')";

    private static final String CAME = " and v.attendance_status not in ('EXCUSED', 'ABSENT')"
            + " and least(coalesce(v.left_at, v.ends_at), v.ends_at) > greatest(coalesce(v.arrived_at, v.starts_at), v.starts_at)";

    private static final String NOT_SIGNED = " left join progress_note n on n.session_id = v.session_id"
            + " and n.patient_id = v.patient_id and n.state in ('DRAFT', 'SIGNED')";

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;
    private final ProgramRules rules;

    NotesDueService(JdbcClient jdbc, AccessGuard guard, ProgramTime time, ProgramRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.guard = guard;
        this.time = time;
    }

    /** Sessions the caller held with notes missing or not signed, and drafts without a session; three statements. */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.LIST)
    @Transactional
    public List<NotesDue> due() {
        Instant now = time.now();
        Scope groups = guard.scope(Verb.LIST, Resource.MEMBER_PROGRESS_NOTE);
        RuleDays hours = rules.days(ProgramRule.NOTE_DUE_HOURS);
        List<NotesDue> due = new ArrayList<>(groups(groups, now, hours));
        due.addAll(people(guard.scope(Verb.LIST, Resource.INDIVIDUAL_NOTE), now, hours));
        due.sort(Comparator.comparing(NotesDue::due));
        return due;
    }

    private List<NotesDue> groups(Scope scope, Instant now, RuleDays hours) {
        return jdbc.sql("select v.session_id, null as note_id, 'GROUP' as kind, g.name as title, null as patient_id,"
                        + " v.starts_at, v.ends_at, count(*) as missing, count(n.id) as drafts"
                        + " from schedule_session_patient v join schedule_group g on g.group_id = v.group_id"
                        + NOT_SIGNED + " where v.kind = 'GROUP' and v.facilitator_id = :scopeStaff" + ASKED_FOR + CAME
                        + " and (n.id is null or n.state = 'DRAFT') and "
                        + scope.sessionFilter("v.session_id")
                        + " group by v.session_id, g.name, v.starts_at, v.ends_at order by v.ends_at limit " + MOST)
                .params(params(scope, now, hours))
                .query((row, number) -> due(row, now, hours))
                .list();
    }

    private List<NotesDue> people(Scope scope, Instant now, RuleDays hours) {
        List<PatientId> shown = new ArrayList<>();
        List<NotesDue> due = jdbc.sql("select v.session_id, n.id as note_id, v.kind, p.display_name as title,"
                        + " v.patient_id, v.starts_at, v.ends_at, 1 as missing, if(n.id is null, 0, 1) as drafts"
                        + " from schedule_session_patient v join people_patient p on p.patient_id = v.patient_id"
                        + NOT_SIGNED + " where v.kind in ('INDIVIDUAL', 'FAMILY') and v.facilitator_id = :scopeStaff"
                        + ASKED_FOR + CAME + " and (n.id is null or n.state = 'DRAFT') and "
                        + scope.patientFilter("v.patient_id")
                        + " union all select null, n.id, n.kind, p.display_name, n.patient_id, n.created_at,"
                        + " n.created_at, 1, 1 from progress_note n join people_patient p on p.patient_id = n.patient_id"
                        + " where n.kind = 'NO_SESSION' and n.state = 'DRAFT' and n.author_id = :scopeStaff and "
                        + scope.patientFilter("n.patient_id") + " order by ends_at limit " + MOST)
                .params(params(scope, now, hours))
                .query((row, number) -> {
                    shown.add(new PatientId(Columns.id(row, "patient_id")));
                    return due(row, now, hours);
                })
                .list();
        scope.shows(shown);
        return due;
    }

    /** Signed notes of staff the caller supervises that have no second signature yet, oldest first. */
    @Guarded(
            resource = {Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE},
            verb = Verb.LIST)
    @Transactional
    public List<NoteLine> toCosign() {
        Scope scope = guard.scope(Verb.LIST, Resource.MEMBER_PROGRESS_NOTE, Resource.INDIVIDUAL_NOTE);
        List<NoteLine> lines = jdbc.sql(NoteRecordService.LINE
                        + "where n.state = 'SIGNED' and n.needs_cosign and n.cosigned_at is null and exists (select 1"
                        + " from note_supervision w where w.staff_id = n.author_id and w.supervisor_id = :scopeStaff"
                        + " and w.from_date <= :scopeToday and (w.to_date is null or w.to_date >= :scopeToday)) and "
                        + scope.patientFilterBy("supervises", "n.patient_id")
                        + " order by n.signed_at limit " + MOST)
                .params(scope.params())
                .query((row, number) -> NoteRecordService.line(row, time))
                .list();
        scope.shows(lines.stream().map(NoteLine::patient).toList());
        return lines;
    }

    private static Map<String, Object> params(Scope scope, Instant now, RuleDays hours) {
        Map<String, Object> params = scope.params();
        params.put("now", Columns.utc(now));
        params.put("hours", hours.most());
        return params;
    }

    private NotesDue due(ResultSet row, Instant now, RuleDays hours) throws SQLException {
        @Nullable UUID session = row.getObject("session_id", UUID.class);
        @Nullable UUID note = row.getObject("note_id", UUID.class);
        Instant ended = Columns.instant(row, "ends_at");
        Instant due = ended.plus(Duration.ofHours(hours.on(time.local(ended).toLocalDate())));
        return new NotesDue(
                session == null ? null : new SessionId(session),
                note == null ? null : new NoteId(note),
                NoteKind.valueOf(Columns.text(row, "kind")),
                Columns.text(row, "title"),
                time.local(Columns.instant(row, "starts_at")),
                time.local(due),
                due.isBefore(now),
                row.getInt("missing"),
                row.getInt("drafts"));
    }
}
