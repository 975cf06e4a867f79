package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.progress.GroupRows.MemberRow;
import app.steadier.progress.GroupRows.PresenceRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups for those who lead them: the list, and a group's roster on any day. */
@Service
public class GroupPagesService {

    private static final int STRIP = 6;
    private static final int ENDED_DAYS = 60;
    private static final int BACK_DAYS = 14;
    private static final int AHEAD_DAYS = 14;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String MINE = "exists (select 1 from group_facilitator y where y.group_id = g.group_id"
            + " and y.staff_id = :me and y.from_date <= :now and (y.to_date is null or y.to_date >= :now))";

    private final GroupRows rows;
    private final AccessGuard guard;
    private final ProgramTime time;

    GroupPagesService(GroupRows rows, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.guard = guard;
        this.time = time;
    }

    /** Groups that meet these days, the caller's own first; names of members are not part of it. */
    @Guarded(resource = Resource.GROUP, verb = Verb.LIST)
    @Transactional
    public List<GroupLine> groups() {
        Scope scope = guard.scope(Verb.LIST, Resource.GROUP);
        LocalDate today = time.today();
        Map<String, Object> params = new HashMap<>(scope.params());
        params.putAll(me());
        return rows.groups(
                today,
                "g.active_from <= :day and (g.active_to is null or g.active_to >= :day) and "
                        + scope.groupFilter("g.group_id"),
                MINE,
                params);
    }

    /**
     * A group's roster as it was or will be on a day, with what was recorded in its latest sessions; four statements.
     *
     * @throws NotAvailable when the caller does not lead the group
     */
    @Guarded(
            resource = {
                Resource.GROUP,
                Resource.MEMBERSHIP,
                Resource.SESSION,
                Resource.ATTENDANCE,
                Resource.PARTICIPATION
            },
            verb = Verb.READ)
    @Transactional
    public GroupPage page(GroupId group, LocalDate on) {
        Grant grant = guard.require(
                Verb.READ,
                Target.of(group),
                Resource.GROUP,
                Resource.MEMBERSHIP,
                Resource.SESSION,
                Resource.ATTENDANCE,
                Resource.PARTICIPATION);
        LocalDate today = time.today();
        Map<String, Object> params = new HashMap<>(me());
        params.put("group", group.value());
        GroupLine line = rows.groups(on, "g.group_id = :group", MINE, params).stream()
                .findFirst()
                .orElseThrow(NotAvailable::new);
        List<MemberRow> memberships = rows.memberships(group, on.minusDays(ENDED_DAYS), on);
        List<MemberRow> members =
                memberships.stream().filter(row -> covers(row, on)).toList();
        Set<PatientId> here =
                new LinkedHashSet<>(members.stream().map(MemberRow::patient).toList());
        LocalDate since = members.stream()
                .map(MemberRow::from)
                .min(Comparator.naturalOrder())
                .orElse(on);
        List<PresenceRow> presences = rows.presences(group, since, on);
        List<PresenceRow> around = rows.presences(group, today.minusDays(BACK_DAYS), today.plusDays(AHEAD_DAYS));
        Map<SessionId, LocalDate> columns = latestHeld(presences);
        grant.shows(memberships.stream().map(MemberRow::patient).toList());
        return new GroupPage(
                line,
                on,
                today,
                List.copyOf(columns.values()),
                members.stream().map(row -> member(row, on, presences, columns)).toList(),
                memberships.stream()
                        .filter(row -> row.to() != null && row.to().isBefore(on) && !here.contains(row.patient()))
                        .sorted(Comparator.comparing(GroupPagesService::lastDay).reversed())
                        .map(row -> new GroupPage.Ended(row.patient(), row.name(), row.from(), lastDay(row)))
                        .toList(),
                sessions(around));
    }

    private Map<String, Object> me() {
        return Map.of(
                "me",
                guard.caller().staff() == null ? NOBODY : guard.caller().staff().value(),
                "now",
                time.today());
    }

    private static boolean covers(MemberRow row, LocalDate day) {
        return !row.from().isAfter(day) && (row.to() == null || !row.to().isBefore(day));
    }

    private static LocalDate lastDay(MemberRow row) {
        return row.to() == null ? LocalDate.MAX : row.to();
    }

    /** The latest held sessions by start. */
    private static Map<SessionId, LocalDate> latestHeld(List<PresenceRow> presences) {
        Map<SessionId, LocalDate> held = new LinkedHashMap<>();
        presences.stream()
                .filter(row -> row.entry().state() == SessionState.HELD)
                .forEach(row -> held.put(row.session(), row.day()));
        Map<SessionId, LocalDate> latest = new LinkedHashMap<>();
        held.entrySet().stream()
                .skip(Math.max(0, held.size() - STRIP))
                .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
        return latest;
    }

    private GroupPage.Member member(
            MemberRow row, LocalDate on, List<PresenceRow> presences, Map<SessionId, LocalDate> columns) {
        List<PresenceRow> own = presences.stream()
                .filter(each -> each.patient().equals(row.patient()))
                .toList();
        List<@Nullable String> recent = new ArrayList<>();
        for (SessionId session : columns.keySet()) {
            recent.add(own.stream()
                    .filter(each -> each.session().equals(session))
                    .findFirst()
                    .map(PresenceRow::presence)
                    .orElse(null));
        }
        LocalDate admission = row.admission();
        return new GroupPage.Member(
                row.patient(),
                row.name(),
                row.from(),
                row.to(),
                admission == null || admission.isAfter(on)
                        ? null
                        : Math.toIntExact(ChronoUnit.DAYS.between(admission, on) / 7 + 1),
                recent,
                Participation.over(
                        own.stream()
                                .map(each -> new RatedSession(
                                        each.day(), Attendance.of(each.entry()).attended(), each.rating()))
                                .toList(),
                        row.from(),
                        on,
                        time.today()));
    }

    private List<GroupPage.GroupSession> sessions(List<PresenceRow> presences) {
        Map<SessionId, List<PresenceRow>> bySession = new LinkedHashMap<>();
        presences.forEach(row -> bySession
                .computeIfAbsent(row.session(), id -> new ArrayList<>())
                .add(row));
        return bySession.values().stream()
                .map(people -> {
                    PresenceRow any = people.getFirst();
                    return new GroupPage.GroupSession(
                            any.session(),
                            time.local(any.start()),
                            time.local(any.end()),
                            any.state(),
                            rows.started(any.start()),
                            people.size(),
                            came(people),
                            recorded(people));
                })
                .toList()
                .reversed();
    }

    static int came(List<PresenceRow> people) {
        return (int) people.stream()
                .filter(row -> Attendance.of(row.entry()).attended() > 0)
                .count();
    }

    static int recorded(List<PresenceRow> people) {
        return (int) people.stream().filter(row -> row.presence() != null).count();
    }
}
