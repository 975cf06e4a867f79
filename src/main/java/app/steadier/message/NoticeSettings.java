package app.steadier.message;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored choices of e-mail and reminders. */
@Component
class NoticeSettings {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    NoticeSettings(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Someone who wants reminders, since when as they are. */
    record Reminded(UUID account, PatientId patient, Instant since, ReminderChoices choices) {}

    Optional<ReminderChoices> find(UUID account) {
        return jdbc.sql("select s.*, a.email from notice_setting s join account a on a.id = s.account_id"
                        + " where s.account_id = ?")
                .param(account)
                .query((row, number) -> choices(row))
                .optional();
    }

    /** What holds for an account that has chosen nothing. */
    ReminderChoices nothing(UUID account) {
        String email = jdbc.sql("select email from account where id = ?")
                .param(account)
                .query(String.class)
                .single();
        return new ReminderChoices(
                false,
                Set.of(),
                ReminderChoices.SESSION_LEAD,
                ReminderChoices.CHECK_IN_AT,
                0,
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                time.zone(),
                email);
    }

    void save(UUID account, ReminderChoices choices) {
        jdbc.sql(
                        "insert into notice_setting (account_id, changed_at, address, messages, sessions, session_lead, check_in,"
                                + " check_in_at, doses, dose_lead, quiet_from, quiet_until, zone) values (:account, :now, :address,"
                                + " :messages, :sessions, :sessionLead, :checkIn, :checkInAt, :doses, :doseLead, :quietFrom, :quietUntil,"
                                + " :zone) on duplicate key update changed_at = values(changed_at), address = values(address),"
                                + " messages = values(messages), sessions = values(sessions), session_lead = values(session_lead),"
                                + " check_in = values(check_in), check_in_at = values(check_in_at), doses = values(doses),"
                                + " dose_lead = values(dose_lead), quiet_from = values(quiet_from), quiet_until = values(quiet_until),"
                                + " zone = values(zone)")
                .param("account", account)
                .param("now", Columns.utc(time.now()))
                .param("address", choices.address())
                .param("messages", choices.messages())
                .param("sessions", choices.of().contains(ReminderKind.SESSION))
                .param("sessionLead", choices.sessionLead())
                .param("checkIn", choices.of().contains(ReminderKind.CHECK_IN))
                .param("checkInAt", choices.checkInAt())
                .param("doses", choices.of().contains(ReminderKind.DOSE))
                .param("doseLead", choices.doseLead())
                .param("quietFrom", choices.quietFrom())
                .param("quietUntil", choices.quietUntil())
                .param(
                        "zone",
                        choices.zone().equals(time.zone())
                                ? null
                                : choices.zone().getId())
                .update();
    }

    /** Only whether somebody wants to hear of messages; the rest stays. */
    void messages(UUID account, boolean wanted) {
        jdbc.sql("insert into notice_setting (account_id, changed_at, messages) values (?, ?, ?)"
                        + " on duplicate key update messages = values(messages)")
                .params(account, Columns.utc(time.now()), wanted)
                .update();
    }

    /** Everyone who wants a reminder and may sign in, in one order for all portals. */
    List<Reminded> reminded() {
        return jdbc.sql("select s.*, a.email, a.patient_id from notice_setting s join account a on a.id = s.account_id"
                        + " where a.state = 'ACTIVE' and a.patient_id is not null and (s.sessions or s.check_in or s.doses)"
                        + " order by s.account_id")
                .query((row, number) -> new Reminded(
                        Columns.id(row, "account_id"),
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.instant(row, "changed_at"),
                        choices(row)))
                .list();
    }

    private ReminderChoices choices(ResultSet row) throws SQLException {
        Set<ReminderKind> of = EnumSet.noneOf(ReminderKind.class);
        if (row.getBoolean("sessions")) {
            of.add(ReminderKind.SESSION);
        }
        if (row.getBoolean("check_in")) {
            of.add(ReminderKind.CHECK_IN);
        }
        if (row.getBoolean("doses")) {
            of.add(ReminderKind.DOSE);
        }
        String zone = row.getString("zone");
        String address = row.getString("address");
        return new ReminderChoices(
                row.getBoolean("messages"),
                of,
                row.getInt("session_lead"),
                Objects.requireNonNull(row.getObject("check_in_at", LocalTime.class)),
                row.getInt("dose_lead"),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                zone == null ? time.zone() : ZoneId.of(zone),
                address == null ? Columns.text(row, "email") : address);
    }
}
