package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who is signed in as a patient is told about their sessions. */
@Service
public class SessionNoticeService {

    private static final String NOTICES =
            "select n.*, s.kind as session_kind, s.starts_at, s.ends_at, g.name as group_name"
                    + " from session_notice n join care_session s on s.id = n.session_id left join care_group g on g.id = s.group_id"
                    + " where n.patient_id = :patient and n.seen_at is null and greatest(s.starts_at, coalesce(n.old_starts_at,"
                    + " s.starts_at)) > :now and not exists (select 1 from session_notice l where l.session_id = n.session_id"
                    + " and l.patient_id = n.patient_id and (l.created_at, l.id) > (n.created_at, n.id))"
                    + " order by s.starts_at, n.id";

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    SessionNoticeService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** What the caller has not seen yet about sessions to come: the latest of each session, by start. */
    @Guarded(resource = Resource.SESSION, verb = Verb.READ)
    @Transactional
    public List<SessionNotice> mine() {
        PatientId me = me();
        guard.require(Verb.READ, Target.of(me), Resource.SESSION);
        return jdbc.sql(NOTICES)
                .param("patient", me.value())
                .param("now", Columns.utc(time.now()))
                .query((row, number) -> notice(row))
                .list();
    }

    /**
     * The caller has read a notice; to a moved session they may say whether they come.
     *
     * @param comes null without an answer
     * @throws NotAvailable when it is not theirs, or the session has begun
     */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.UPDATE)
    @Transactional
    public void seen(UUID notice, @Nullable Boolean comes) {
        PatientId me = me();
        boolean early = SystemAccess.call("load target", () -> startsLater(notice, me));
        Target target = Target.of(me);
        guard.require(Verb.UPDATE, early ? target.being("before-due") : target, Resource.SESSION_PREFERENCE);
        jdbc.sql("update session_notice n join session_notice o on o.id = :notice and o.session_id = n.session_id"
                        + " and o.patient_id = n.patient_id and n.created_at <= o.created_at"
                        + " set n.seen_at = coalesce(n.seen_at, :now),"
                        + " n.comes = if(n.id = o.id and n.kind = 'MOVED', :comes, n.comes)")
                .param("notice", notice)
                .param("now", Columns.utc(time.now()))
                .param("comes", comes)
                .update();
    }

    private PatientId me() {
        PatientId me = guard.caller().patient();
        if (me == null) {
            throw new NotAvailable();
        }
        return me;
    }

    private boolean startsLater(UUID notice, PatientId me) {
        Instant starts = jdbc.sql("select greatest(s.starts_at, coalesce(n.old_starts_at, s.starts_at)) as starts_at"
                        + " from session_notice n join care_session s on s.id = n.session_id"
                        + " where n.id = ? and n.patient_id = ?")
                .params(notice, me.value())
                .query((row, number) -> Columns.instant(row, "starts_at"))
                .optional()
                .orElseThrow(NotAvailable::new);
        return starts.isAfter(time.now());
    }

    private SessionNotice notice(ResultSet row) throws SQLException {
        Instant old = Columns.optionalInstant(row, "old_starts_at");
        return new SessionNotice(
                Columns.id(row, "id"),
                SessionNotice.Kind.valueOf(Columns.text(row, "kind")),
                new SessionId(Columns.id(row, "session_id")),
                Columns.text(row, "session_kind"),
                row.getString("group_name"),
                time.local(Columns.instant(row, "starts_at")),
                time.local(Columns.instant(row, "ends_at")),
                old == null ? null : time.local(old),
                row.getString("reason"));
    }
}
