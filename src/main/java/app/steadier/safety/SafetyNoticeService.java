package app.steadier.safety;

import app.steadier.access.AccessGuard;
import app.steadier.access.Caller;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in member of staff is told about alerts. A notice is shown again and again until they say they saw it. */
@Service
public class SafetyNoticeService {

    private static final String MINE = "(n.staff_id = :scopeStaff or n.account_id = :account)";

    private final JdbcClient jdbc;
    private final AlertRows rows;
    private final AlertLists lists;
    private final AccessGuard guard;
    private final ProgramTime time;

    SafetyNoticeService(JdbcClient jdbc, AlertRows rows, AlertLists lists, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lists = lists;
        this.guard = guard;
        this.time = time;
    }

    /** Notices not seen yet, newest first; from here on they count as delivered. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.LIST)
    @Transactional
    public List<SafetyNotice> unread() {
        Scope scope = staff();
        Caller caller = scope.caller();
        String named = caller.is(Role.COORDINATOR) ? "1 = 1" : AlertLists.clinicians(scope);
        Set<PatientId> shown = new HashSet<>();
        List<UUID> delivered = new ArrayList<>();
        List<SafetyNotice> unread = jdbc.sql(
                        "select n.id, n.alert_id, n.kind, n.created_at, n.shown_at, a.acknowledged_at,"
                                + " a.closed_at, a.patient_id, case when " + named + " then p.display_name end as name"
                                + " from safety_notice n join safety_alert a on a.id = n.alert_id"
                                + " join people_patient p on p.patient_id = a.patient_id where n.seen_at is null and "
                                + MINE
                                + " order by n.created_at desc, n.id")
                .params(params(scope))
                .query((row, number) -> {
                    String name = row.getString("name");
                    if (name != null) {
                        shown.add(new PatientId(Columns.id(row, "patient_id")));
                    }
                    if (row.getObject("shown_at") == null) {
                        delivered.add(Columns.id(row, "id"));
                    }
                    Instant at = Columns.instant(row, "created_at");
                    return new SafetyNotice(
                            Columns.id(row, "id"),
                            Columns.id(row, "alert_id"),
                            NoticeKind.valueOf(Columns.text(row, "kind")),
                            name,
                            time.local(at),
                            lists.minutesSince(at),
                            AlertRows.state(row));
                })
                .list();
        if (!delivered.isEmpty()) {
            jdbc.sql("update safety_notice set shown_at = :now where id in (:ids) and shown_at is null")
                    .param("now", Columns.utc(time.now()))
                    .param("ids", delivered)
                    .update();
        }
        scope.shows(shown);
        return unread;
    }

    /** The caller saw a notice of theirs. The alert still waits for someone to take it. Twice is once. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.LIST)
    @Transactional
    public void seen(UUID notice) {
        Scope scope = staff();
        Map<String, Object> params = params(scope);
        params.put("notice", notice);
        UUID alert = jdbc.sql("select n.alert_id from safety_notice n where n.id = :notice and " + MINE)
                .params(params)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotAvailable::new);
        rows.locked(alert);
        params.put("now", Columns.utc(time.now()));
        int first = jdbc.sql("update safety_notice set seen_at = :now, shown_at = coalesce(shown_at, :now)"
                        + " where id = :notice and seen_at is null")
                .params(params)
                .update();
        Caller caller = scope.caller();
        if (first > 0 && (caller.is(Role.THERAPIST) || caller.is(Role.PRESCRIBER))) {
            rows.step(NewStep.of(AlertRows.part(notice, "seen"), alert, AlertStep.What.SEEN, caller.staff()));
        }
    }

    private Scope staff() {
        Scope scope = guard.scope(Verb.LIST, Resource.SAFETY_ALERT);
        if (scope.caller().roles().stream().noneMatch(Role::isStaff)) {
            throw new NotAvailable();
        }
        return scope;
    }

    private static Map<String, Object> params(Scope scope) {
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put(
                "account",
                scope.caller().account() == null
                        ? new UUID(0, 0)
                        : scope.caller().account().value());
        return params;
    }
}
