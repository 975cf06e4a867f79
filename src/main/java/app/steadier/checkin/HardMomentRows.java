package app.steadier.checkin;

import app.steadier.access.Scope;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes hard moments and triggers. The caller has asked the guard. */
@Component
class HardMomentRows {

    /** Elapsed time after the first save in which a moment can be changed (security, section 2.1). */
    static final Duration WINDOW = Duration.ofHours(24);

    private static final String ROWS =
            "select m.*, p.display_name as person, g.words as trigger_words, k.name as skill_name,"
                    + " t.display_name as seer from hard_moment m join people_patient p on p.patient_id = m.patient_id"
                    + " left join personal_trigger g on g.id = m.trigger_id left join skill k on k.id = m.skill_id"
                    + " left join people_staff t on t.staff_id = m.seen_by where m.ended_at is null and ";
    private static final String LATEST = " order by m.happened_at desc, m.id";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    HardMomentRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What is stored of a moment. */
    record Said(
            Instant at,
            int strength,
            @Nullable String what,
            @Nullable String did,
            @Nullable UUID trigger,
            @Nullable UUID skill) {}

    record Facts(UUID id, PatientId patient, Instant savedAt, boolean ended, Said said) {}

    /** A moment as one tap left it; nothing said: taken back. */
    record Tap(UUID moment, @Nullable Said said, Instant at) {}

    record Trigger(UUID id, PatientId patient, String words) {}

    Optional<Facts> find(UUID moment) {
        return jdbc.sql("select * from hard_moment where id = ?")
                .param(moment)
                .query((row, number) -> new Facts(
                        moment,
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.instant(row, "created_at"),
                        row.getObject("ended_at") != null,
                        said(row)))
                .optional();
    }

    Facts get(UUID moment) {
        return find(moment).orElseThrow(NotAvailable::new);
    }

    Optional<Tap> tap(UUID id) {
        return jdbc.sql("select * from hard_moment_change where id = ?")
                .param(id)
                .query((row, number) -> new Tap(
                        Columns.id(row, "moment_id"),
                        row.getObject("strength") == null ? null : said(row),
                        Columns.instant(row, "at")))
                .optional();
    }

    void insert(UUID id, Stay stay, Said said) {
        jdbc.sql(
                        "insert into hard_moment (id, created_at, episode_id, patient_id, happened_at, strength, what, did, trigger_id,"
                                + " skill_id) values (:id, :now, :episode, :patient, :at, :strength, :what, :did, :trigger, :skill)")
                .params(values(said))
                .param("id", id)
                .param("now", Columns.utc(time.now()))
                .param("episode", stay.episode().value())
                .param("patient", stay.patient().value())
                .update();
        history(id, id, said.at(), said);
    }

    /** What is said anew has not been read yet. */
    void change(UUID tap, UUID moment, Said said) {
        jdbc.sql("update hard_moment set happened_at = :at, strength = :strength, what = :what, did = :did,"
                        + " trigger_id = :trigger, skill_id = :skill, seen_at = null, seen_by = null, version = version + 1"
                        + " where id = :id")
                .params(values(said))
                .param("id", moment)
                .update();
        history(tap, moment, said.at(), said);
    }

    void end(UUID tap, Facts facts) {
        jdbc.sql("update hard_moment set ended_at = ?, version = version + 1 where id = ?")
                .params(Columns.utc(time.now()), facts.id())
                .update();
        history(tap, facts.id(), facts.said().at(), null);
    }

    void seen(Collection<UUID> moments, StaffId by) {
        jdbc.sql("update hard_moment set seen_at = :now, seen_by = :by, version = version + 1"
                        + " where id in (:ids) and seen_at is null")
                .param("now", Columns.utc(time.now()))
                .param("by", by.value())
                .param("ids", moments)
                .update();
    }

    List<PatientId> people(Collection<UUID> moments) {
        return jdbc.sql("select patient_id from hard_moment where id in (:ids)")
                .param("ids", moments)
                .query((row, number) -> new PatientId(Columns.id(row, "patient_id")))
                .list();
    }

    List<HardMoment> since(PatientId patient, Instant from) {
        return jdbc.sql(ROWS + "m.patient_id = ? and m.happened_at >= ?" + LATEST)
                .params(patient.value(), Columns.utc(from))
                .query((row, number) -> shown(row))
                .list();
    }

    /** Those saved from a moment on, and those that nobody has read. */
    List<HardMoment> newOrUnread(PatientId patient, Instant from) {
        return jdbc.sql(ROWS + "m.patient_id = ? and (m.created_at >= ? or m.seen_at is null)" + LATEST)
                .params(patient.value(), Columns.utc(from))
                .query((row, number) -> shown(row))
                .list();
    }

    List<HardMoment> unread(Scope scope) {
        return jdbc.sql(ROWS + "m.seen_at is null and " + scope.patientFilter("m.patient_id") + LATEST)
                .params(scope.params())
                .query((row, number) -> shown(row))
                .list();
    }

    /** When someone last held a session with a person. */
    Optional<Instant> lastSession(PatientId patient, StaffId staff) {
        return jdbc.sql(
                        "select max(s.starts_at) as last_time from care_session s where s.status = 'HELD' and s.starts_at <= :now"
                                + " and :staff in (s.facilitator_id, s.co_facilitator_id) and (s.patient_id = :patient or exists"
                                + " (select 1 from attendance a where a.session_id = s.id and a.patient_id = :patient"
                                + " and a.status not in ('EXCUSED', 'ABSENT')))")
                .param("now", Columns.utc(time.now()))
                .param("staff", staff.value())
                .param("patient", patient.value())
                .query((row, number) -> Optional.ofNullable(Columns.optionalInstant(row, "last_time")))
                .single();
    }

    List<PersonalTrigger> triggers(PatientId patient) {
        return jdbc.sql("select id, words from personal_trigger where patient_id = ? and ended_at is null"
                        + " order by created_at, id")
                .param(patient.value())
                .query((row, number) -> new PersonalTrigger(Columns.id(row, "id"), Columns.text(row, "words")))
                .list();
    }

    Optional<Trigger> trigger(UUID trigger) {
        return jdbc.sql("select * from personal_trigger where id = ?")
                .param(trigger)
                .query((row, number) ->
                        new Trigger(trigger, new PatientId(Columns.id(row, "patient_id")), Columns.text(row, "words")))
                .optional();
    }

    void addTrigger(UUID id, PatientId patient, String words) {
        jdbc.sql("insert into personal_trigger (id, created_at, patient_id, words) values (?, ?, ?, ?)")
                .params(id, Columns.utc(time.now()), patient.value(), words)
                .update();
    }

    void endTrigger(UUID trigger) {
        jdbc.sql("update personal_trigger set ended_at = ? where id = ? and ended_at is null")
                .params(Columns.utc(time.now()), trigger)
                .update();
    }

    private void history(UUID tap, UUID moment, Instant at, @Nullable Said said) {
        jdbc.sql(
                        "insert into hard_moment_change (id, moment_id, at, happened_at, strength, what, did, trigger_id, skill_id)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(tap)
                .param(moment)
                .param(Columns.utc(time.now()))
                .param(Columns.utc(at))
                .param(said == null ? null : said.strength())
                .param(said == null ? null : said.what())
                .param(said == null ? null : said.did())
                .param(said == null ? null : said.trigger())
                .param(said == null ? null : said.skill())
                .update();
    }

    private static Map<String, @Nullable Object> values(Said said) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("at", Columns.utc(said.at()));
        values.put("strength", said.strength());
        values.put("what", said.what());
        values.put("did", said.did());
        values.put("trigger", said.trigger());
        values.put("skill", said.skill());
        return values;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                Columns.instant(row, "happened_at"),
                row.getInt("strength"),
                row.getString("what"),
                row.getString("did"),
                row.getObject("trigger_id", UUID.class),
                row.getObject("skill_id", UUID.class));
    }

    private HardMoment shown(ResultSet row) throws SQLException {
        Said said = said(row);
        Instant saved = Columns.instant(row, "created_at");
        Instant seen = Columns.optionalInstant(row, "seen_at");
        return new HardMoment(
                Columns.id(row, "id"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.text(row, "person"),
                time.local(said.at()),
                said.strength(),
                said.what(),
                said.did(),
                said.trigger(),
                row.getString("trigger_words"),
                said.skill(),
                row.getString("skill_name"),
                time.local(saved),
                time.local(saved.plus(WINDOW)),
                seen == null ? null : time.local(seen),
                row.getString("seer"));
    }
}
