package app.steadier.access;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dated care teams: who cares for whom. */
@Service
public class CareTeamService {

    /** What someone is on a care team. */
    public enum Kind {
        PRIMARY_THERAPIST,
        CO_THERAPIST,
        PRESCRIBER,
        COVERING
    }

    /** One period on a care team; first and last day inclusive, the last may be open. */
    public record Member(
            UUID id,
            PatientId patient,
            EpisodeId episode,
            StaffId staff,
            Kind kind,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    CareTeamService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** Puts someone on a care team for a period. The same member twice is one row. */
    @Guarded(resource = Resource.CARE_TEAM, verb = Verb.CREATE)
    @Transactional
    public void assign(Member member) {
        guard.require(Verb.CREATE, Target.of(member.patient()).with(member.episode()), Resource.CARE_TEAM);
        jdbc.sql(
                        "insert ignore into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date, to_date)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(member.id())
                .param(Columns.utc(time.now()))
                .param(member.patient().value())
                .param(member.episode().value())
                .param(member.staff().value())
                .param(member.kind().name())
                .param(member.from())
                .param(member.to())
                .update();
    }

    /** Everyone who is or was on the care team of an episode, first day first. */
    @Guarded(resource = Resource.CARE_TEAM, verb = Verb.LIST)
    @Transactional
    public List<Member> members(PatientId patient, EpisodeId episode) {
        guard.require(Verb.LIST, Target.of(patient).with(episode), Resource.CARE_TEAM);
        return jdbc.sql("select * from care_team_member where episode_id = ? order by from_date, id")
                .params(episode.value())
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        episode,
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)))
                .list();
    }

    /**
     * Someone takes over from a day on: the period that covers the day ends the day before, the new one lasts as long as
     * the old would have. From the first day of a period on, the period itself becomes the other person's.
     */
    @Guarded(resource = Resource.CARE_TEAM, verb = Verb.UPDATE)
    @Transactional
    public void handOver(EpisodeId episode, Kind kind, StaffId to, LocalDate from) {
        guard.require(Verb.UPDATE, Target.none().with(episode), Resource.CARE_TEAM);
        int already = jdbc.sql("update care_team_member set staff_id = :staff, version = version + 1"
                        + " where episode_id = :episode and kind = :kind and from_date = :from")
                .param("staff", to.value())
                .param("episode", episode.value())
                .param("kind", kind.name())
                .param("from", from)
                .update();
        if (already > 0) {
            return;
        }
        String covering = " where episode_id = :episode and kind = :kind and from_date < :from"
                + " and (to_date is null or to_date >= :from)";
        jdbc.sql(
                        "insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date, to_date)"
                                + " select :id, :now, patient_id, episode_id, :staff, kind, :from, to_date from care_team_member"
                                + covering)
                .param("id", TypedId.nextValue())
                .param("now", Columns.utc(time.now()))
                .param("staff", to.value())
                .param("episode", episode.value())
                .param("kind", kind.name())
                .param("from", from)
                .update();
        jdbc.sql("update care_team_member set to_date = date_sub(:from, interval 1 day), version = version + 1"
                        + covering)
                .param("episode", episode.value())
                .param("kind", kind.name())
                .param("from", from)
                .update();
    }
}
