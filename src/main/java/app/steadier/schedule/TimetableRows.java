package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.schedule.GroupTimetable.Leader;
import app.steadier.schedule.GroupTimetable.Part;
import app.steadier.schedule.GroupTimetable.Substitution;
import app.steadier.schedule.MembershipRows.GroupFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what a group's sessions are made of. The caller has asked the guard. */
@Component
class TimetableRows {

    private static final LocalDate ALWAYS = MembershipRows.ALWAYS;
    private static final String TOUCHING =
            " where group_id = :group and from_date <= :to and (to_date is null or to_date >= :from)";

    private final JdbcClient jdbc;
    private final MembershipRows groups;
    private final ProgramTime time;

    TimetableRows(JdbcClient jdbc, MembershipRows groups, ProgramTime time) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.time = time;
    }

    /** A pattern as it is stored: the rule counts its weeks from the anchor. */
    record PatternRow(
            String rule,
            LocalDate anchor,
            LocalTime start,
            LocalTime end,
            @Nullable String room,
            @Nullable String videoLink,
            LocalDate from,
            @Nullable LocalDate to) {

        WeeklyPattern pattern() {
            return new WeeklyPattern(
                    Recurrence.days(rule), Recurrence.everyWeeks(rule), start, end, room, videoLink, from, to);
        }

        PatternRow within(LocalDate first, @Nullable LocalDate last) {
            return new PatternRow(rule, anchor, start, end, room, videoLink, first, last);
        }

        /** Days of the pattern in a period, in order. */
        List<LocalDate> days(LocalDate first, LocalDate last) {
            return Recurrence.days(
                    rule, anchor, first.isBefore(from) ? from : first, to == null || last.isBefore(to) ? last : to);
        }
    }

    GroupTimetable timetable(GroupId group) {
        GroupFacts facts = groups.group(group);
        return new GroupTimetable(
                group,
                facts.version(),
                facts.name(),
                facts.kind(),
                facts.track(),
                facts.capacity(),
                facts.activeFrom(),
                facts.activeTo(),
                patterns(group, LocalDate.EPOCH, ALWAYS).stream()
                        .map(PatternRow::pattern)
                        .toList(),
                topics(group),
                leaders(group),
                substitutions(group));
    }

    List<PatternRow> patterns(GroupId group, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from group_pattern" + TOUCHING + " order by from_date")
                .param("group", group.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new PatternRow(
                        Columns.text(row, "rule"),
                        Columns.day(row, "anchor_date"),
                        row.getObject("start_time", LocalTime.class),
                        row.getObject("end_time", LocalTime.class),
                        row.getString("room"),
                        row.getString("video_link"),
                        Columns.day(row, "from_date"),
                        Columns.optionalDay(row, "to_date")))
                .list();
    }

    /** The pattern holds in its period; what held there before ends before it and goes on after it. */
    void put(GroupId group, PatternRow pattern) {
        LocalDate to = pattern.to() == null ? ALWAYS : pattern.to();
        List<PatternRow> before = patterns(group, pattern.from(), to);
        clear("group_pattern", group, pattern.from(), to, "");
        for (PatternRow old : before) {
            if (old.from().isBefore(pattern.from())) {
                insert(group, old.within(old.from(), pattern.from().minusDays(1)));
            }
            if (pattern.to() != null && (old.to() == null || old.to().isAfter(to))) {
                insert(group, old.within(to.plusDays(1), old.to()));
            }
        }
        insert(group, pattern);
    }

    /** What the group's own row says of its usual time. */
    void usual(GroupId group, Collection<DayOfWeek> days, LocalTime start, LocalTime end) {
        jdbc.sql("update care_group set days = ?, start_time = ?, end_time = ? where id = ?")
                .params(
                        days.stream().sorted().map(Recurrence::name).collect(Collectors.joining(";")),
                        start,
                        end,
                        group.value())
                .update();
    }

    /** As {@link #put(GroupId, PatternRow)}, of who leads in a part. */
    void put(GroupId group, StaffId staff, Part part, LocalDate from, @Nullable LocalDate last) {
        LocalDate to = last == null ? ALWAYS : last;
        List<Leader> before = leaders(group).stream()
                .filter(one -> one.part() == part
                        && !one.from().isAfter(to)
                        && (one.to() == null || !one.to().isBefore(from)))
                .toList();
        clear("group_facilitator", group, from, to, " and part = '" + part.name() + "'");
        for (Leader old : before) {
            if (old.from().isBefore(from)) {
                insert(group, old.staff(), part, old.from(), from.minusDays(1));
            }
            if (last != null && (old.to() == null || old.to().isAfter(to))) {
                insert(group, old.staff(), part, to.plusDays(1), old.to());
            }
        }
        insert(group, staff, part, from, last);
    }

    /** Nobody leads in a part after a day. */
    void stop(GroupId group, StaffId staff, Part part, LocalDate last) {
        List<Leader> before = leaders(group).stream()
                .filter(one -> one.part() == part && one.staff().equals(staff))
                .filter(one -> one.to() == null || one.to().isAfter(last))
                .toList();
        for (Leader old : before) {
            jdbc.sql("delete from group_facilitator where group_id = ? and staff_id = ? and part = ? and from_date = ?")
                    .params(group.value(), staff.value(), part.name(), old.from())
                    .update();
            if (!old.from().isAfter(last)) {
                insert(group, staff, part, old.from(), last);
            }
        }
    }

    /** The group meets no more after a day. */
    void end(GroupId group, LocalDate last) {
        jdbc.sql("update care_group set active_to = ? where id = ?")
                .params(last, group.value())
                .update();
        for (String table : new String[] {"group_pattern", "group_facilitator", "group_substitute"}) {
            jdbc.sql("delete from " + table + " where group_id = ? and from_date > ?")
                    .params(group.value(), last)
                    .update();
            jdbc.sql("update " + table + " set to_date = ? where group_id = ? and (to_date is null or to_date > ?)")
                    .params(last, group.value(), last)
                    .update();
        }
    }

    void substitute(Substitution one, GroupId group) {
        jdbc.sql("insert into group_substitute (id, created_at, group_id, staff_id, from_date, to_date)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        Columns.utc(time.now()),
                        group.value(),
                        one.staff().value(),
                        one.from(),
                        one.to())
                .update();
    }

    /** Ends a substitution; before its first day it is taken back. */
    void endSubstitute(Substitution one, LocalDate last) {
        if (last.isBefore(one.from())) {
            jdbc.sql("delete from group_substitute where id = ?")
                    .param(one.id())
                    .update();
        } else {
            jdbc.sql("update group_substitute set to_date = ?, version = version + 1 where id = ?")
                    .params(last, one.id())
                    .update();
        }
    }

    /** The group of a substitution, if there is such. */
    @Nullable
    GroupId groupOf(UUID substitution) {
        return jdbc.sql("select group_id from group_substitute where id = ?")
                .param(substitution)
                .query((row, number) -> new GroupId(Columns.id(row, "group_id")))
                .optional()
                .orElse(null);
    }

    void topics(GroupId group, List<PlannedTopic> topics) {
        jdbc.sql("delete from group_topic where group_id = ?")
                .param(group.value())
                .update();
        for (int position = 0; position < topics.size(); position++) {
            jdbc.sql("insert into group_topic (group_id, position, topic, theme) values (?, ?, ?, ?)")
                    .params(
                            group.value(),
                            position,
                            topics.get(position).topic(),
                            topics.get(position).theme().name())
                    .update();
        }
    }

    /** Counts the group's version up; false when someone else did so since. */
    boolean changes(GroupId group, int version) {
        return jdbc.sql("update care_group set version = version + 1 where id = ? and version = ?")
                        .params(group.value(), version)
                        .update()
                == 1;
    }

    void create(GroupId group, NewGroup one, String name) {
        jdbc.sql(
                        "insert into care_group (id, created_at, external_id, name, kind, track, capacity, days, start_time, end_time,"
                                + " active_from, active_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(group.value())
                .param(Columns.utc(time.now()))
                .param(group.toString())
                .param(name)
                .param(one.kind().name())
                .param(one.track())
                .param(one.capacity())
                .param(one.pattern().days().stream()
                        .sorted()
                        .map(Recurrence::name)
                        .collect(Collectors.joining(";")))
                .param(one.pattern().start())
                .param(one.pattern().end())
                .param(one.pattern().from())
                .param(one.pattern().to())
                .update();
    }

    boolean exists(GroupId group) {
        return jdbc.sql("select count(*) from care_group where id = ?")
                        .param(group.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void describe(GroupId group, String name, int capacity) {
        jdbc.sql("update care_group set name = ?, capacity = ? where id = ?")
                .params(name, capacity, group.value())
                .update();
    }

    private List<PlannedTopic> topics(GroupId group) {
        return jdbc.sql("select topic, theme from group_topic where group_id = ? order by position")
                .param(group.value())
                .query((row, number) ->
                        new PlannedTopic(Columns.text(row, "topic"), TopicTheme.valueOf(Columns.text(row, "theme"))))
                .list();
    }

    private List<Leader> leaders(GroupId group) {
        return jdbc.sql(
                        "select x.staff_id, f.display_name, x.part, x.from_date, x.to_date from group_facilitator x"
                                + " join people_staff f on f.staff_id = x.staff_id where x.group_id = ? order by x.from_date, x.part desc")
                .param(group.value())
                .query((row, number) -> new Leader(
                        staff(row),
                        Columns.text(row, "display_name"),
                        Part.valueOf(Columns.text(row, "part")),
                        Columns.day(row, "from_date"),
                        Columns.optionalDay(row, "to_date")))
                .list();
    }

    private List<Substitution> substitutions(GroupId group) {
        return jdbc.sql(
                        "select x.id, x.staff_id, f.display_name, x.from_date, x.to_date from group_substitute x"
                                + " join people_staff f on f.staff_id = x.staff_id where x.group_id = ? order by x.from_date, x.id")
                .param(group.value())
                .query((row, number) -> new Substitution(
                        Columns.id(row, "id"),
                        staff(row),
                        Columns.text(row, "display_name"),
                        Columns.day(row, "from_date"),
                        Columns.day(row, "to_date")))
                .list();
    }

    private static StaffId staff(ResultSet row) throws SQLException {
        return new StaffId(Columns.id(row, "staff_id"));
    }

    private void clear(String table, GroupId group, LocalDate from, LocalDate to, String more) {
        jdbc.sql("delete from " + table + TOUCHING + more)
                .param("group", group.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void insert(GroupId group, PatternRow one) {
        jdbc.sql("insert into group_pattern (id, created_at, group_id, rule, anchor_date, start_time, end_time, room,"
                        + " video_link, from_date, to_date) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(TypedId.nextValue())
                .param(Columns.utc(time.now()))
                .param(group.value())
                .param(one.rule())
                .param(one.anchor())
                .param(one.start())
                .param(one.end())
                .param(one.room())
                .param(one.videoLink())
                .param(one.from())
                .param(one.to())
                .update();
    }

    private void insert(GroupId group, StaffId staff, Part part, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql(
                        "insert into group_facilitator (id, group_id, staff_id, part, from_date, to_date) values (?, ?, ?, ?, ?, ?)")
                .param(TypedId.nextValue())
                .param(group.value())
                .param(staff.value())
                .param(part.name())
                .param(from)
                .param(to)
                .update();
    }
}
