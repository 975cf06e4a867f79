package app.steadier.schedule;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.schedule.AttendanceRows.Expected;
import app.steadier.schedule.AttendanceRows.SessionFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells other rooms what was marked. */
@Component
class AttendanceEvents {

    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final ProgramTime time;

    AttendanceEvents(ApplicationEventPublisher events, JdbcClient jdbc, ProgramTime time) {
        this.events = events;
        this.jdbc = jdbc;
        this.time = time;
    }

    void marked(
            UUID change,
            SessionFacts facts,
            Expected person,
            @Nullable StoredAttendance before,
            @Nullable StoredAttendance after,
            @Nullable StaffId by) {
        AttendanceStatus now = after == null ? null : after.status();
        events.publishEvent(new AttendanceMarked(
                change,
                facts.id(),
                person.patient(),
                new EpisodeId(person.episode()),
                facts.start(),
                facts.end(),
                "SCHEDULED".equals(facts.state()),
                before == null ? null : before.status(),
                now,
                now == AttendanceStatus.ABSENT && told(facts.id(), person.patient()),
                by,
                time.now()));
    }

    /** A change after the note was signed, besides what it is as a mark. */
    void corrected(AttendanceCorrected correction) {
        events.publishEvent(correction);
    }

    private boolean told(SessionId session, PatientId patient) {
        return jdbc.sql(
                                "select count(*) from cannot_come where session_id = ? and patient_id = ? and not late and taken_back_at is null")
                        .params(session.value(), patient.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
