package app.steadier.settings;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated list of who is on call. */
@Service
public class OnCallService {

    private static final int LONGEST_DAYS = 14;

    private static final String DUTIES = "select d.id, d.staff_id, s.display_name, d.role, d.starts_at, d.ends_at"
            + " from on_call_duty d join staff_member s on s.id = d.staff_id"
            + " where d.starts_at < :until and d.ends_at > :from order by d.starts_at, d.role desc, d.id";

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    OnCallService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** Duties that touch the days from one to another, both inclusive, in order. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.LIST)
    @Transactional
    public List<OnCallDuty> duties(LocalDate from, LocalDate to) {
        guard.require(Verb.LIST, Target.none(), Resource.PROGRAM_SETTINGS);
        return between(
                time.instant(from.atStartOfDay()), time.instant(to.plusDays(1).atStartOfDay()));
    }

    /** Times from now on in which nobody is on call, until the end of a day. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.LIST)
    @Transactional
    public List<OnCallGap> gaps(LocalDate to) {
        guard.require(Verb.LIST, Target.none(), Resource.PROGRAM_SETTINGS);
        Instant now = time.now();
        LocalDateTime end = to.plusDays(1).atStartOfDay();
        return OnCallGap.between(time.local(now).truncatedTo(ChronoUnit.MINUTES), end, between(now, time.instant(end)));
    }

    /** Who is on call now, for all staff; empty when nobody is. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.READ)
    @Transactional
    public List<OnCallDuty> now() {
        Grant grant = guard.require(Verb.READ, Target.none(), Resource.PROGRAM_SETTINGS);
        if (grant.basis().contains("limited-fields")) {
            throw new NotAvailable();
        }
        Instant now = time.now();
        return between(now, now.plusNanos(1_000));
    }

    /**
     * Puts someone on call. The same duty twice is one.
     *
     * @param reason for the log, 15 to 500 characters
     * @throws UserProblem when it ends before it begins, is longer than 14 days, or the person does not have this role or
     *     does not work here then
     */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.UPDATE)
    @Transactional
    public void add(OnCallDuty duty, String reason) {
        guard.requireWithReason(Verb.UPDATE, Target.none(), reason, Resource.PROGRAM_SETTINGS);
        Instant from = time.instant(duty.from());
        Instant until = time.instant(duty.until());
        if (!until.isAfter(from) || duty.until().isAfter(duty.from().plusDays(LONGEST_DAYS))) {
            throw new UserProblem("safety.problem.dutyTimes", LONGEST_DAYS);
        }
        if (!works(duty)) {
            throw new UserProblem("safety.problem.dutyPerson");
        }
        if (known(duty.id())) {
            return;
        }
        jdbc.sql(
                        "insert into on_call_duty (id, created_at, staff_id, role, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        duty.id(),
                        Columns.utc(time.now()),
                        duty.staff().value(),
                        duty.as().name(),
                        Columns.utc(from),
                        Columns.utc(until))
                .update();
    }

    /** Takes a duty off the list; one that has begun ends now and stays as it was until then. */
    @Guarded(resource = Resource.PROGRAM_SETTINGS, verb = Verb.UPDATE)
    @Transactional
    public void end(UUID duty, String reason) {
        guard.requireWithReason(Verb.UPDATE, Target.none(), reason, Resource.PROGRAM_SETTINGS);
        jdbc.sql("delete from on_call_duty where id = :id and starts_at >= :now")
                .param("id", duty)
                .param("now", Columns.utc(time.now()))
                .update();
        jdbc.sql("update on_call_duty set ends_at = :now where id = :id and ends_at > :now")
                .param("id", duty)
                .param("now", Columns.utc(time.now()))
                .update();
    }

    private boolean known(UUID duty) {
        return jdbc.sql("select count(*) from on_call_duty where id = ?")
                        .param(duty)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean works(OnCallDuty duty) {
        return jdbc.sql(
                                "select count(*) from staff_member s where s.id = :staff and s.active_from <= :from"
                                        + " and (s.active_to is null or s.active_to >= :until) and (exists (select 1 from staff_role r"
                                        + " where r.staff_id = s.id and r.role = :role) or exists (select 1 from account a"
                                        + " join account_role c on c.account_id = a.id and c.role = :role where a.staff_id = s.id))")
                        .param("staff", duty.staff().value())
                        .param("from", duty.from().toLocalDate())
                        .param("until", duty.until().toLocalDate())
                        .param("role", duty.as().name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<OnCallDuty> between(Instant from, Instant until) {
        return jdbc.sql(DUTIES)
                .param("from", Columns.utc(from))
                .param("until", Columns.utc(until))
                .query((row, number) -> new OnCallDuty(
                        Columns.id(row, "id"),
                        new StaffId(Columns.id(row, "staff_id")),
                        Columns.text(row, "display_name"),
                        OnCallDuty.As.valueOf(Columns.text(row, "role")),
                        time.local(Columns.instant(row, "starts_at")),
                        time.local(Columns.instant(row, "ends_at"))))
                .list();
    }
}
