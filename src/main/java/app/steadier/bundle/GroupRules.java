package app.steadier.bundle;

import app.steadier.bundle.World.Episode;
import app.steadier.bundle.World.Group;
import app.steadier.bundle.World.Membership;
import app.steadier.bundle.World.Patient;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of groups and of who belongs to them. */
final class GroupRules extends FileRules {

    GroupRules(World world) {
        super(world);
    }

    @Override
    void cells(Row row, RowFindings found) {
        List<String> tracks = PeopleRules.tracksAndAny(world);
        String track = row.required("track");
        if (!tracks.contains(track)) {
            found.error("BAD_CHOICE", "track", Values.notOneOf("track", track, tracks));
        }
    }

    @Override
    void check(Row row, RowFindings found) {
        laterInDay(row, found, "start_time", "end_time");
        ordered(row, found, "active_from", "active_to");
    }

    @Override
    void keep(Row row, boolean sound) {
        String key = row.text("group_id");
        if (key == null) {
            return;
        }
        Group group = new Group(key, row.line(), sound);
        Integer capacity = row.integer("capacity");
        group.capacity = capacity == null ? 0 : capacity;
        group.from = row.date("active_from");
        group.to = row.date("active_to");
        put(world.groups, group);
    }

    /** Memberships: inside the episode and the group, once a day, within the capacity. */
    static final class MembershipRules extends FileRules {

        private static final LocalDate OPEN = LocalDate.MAX;

        MembershipRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "from_date", "to_date");
            if (!found.isBroken()) {
                inItsEpisode(row, found, "from_date");
            }
            if (!found.isBroken()) {
                inItsEpisode(row, found, "to_date");
            }
            Membership membership = found.isBroken() ? null : membership(row);
            if (membership == null) {
                return;
            }
            onceADay(membership, found);
            if (!found.isBroken()) {
                inGroup(row, membership.group(), found);
            }
            if (!found.isBroken()) {
                withinCapacity(membership, found);
            }
        }

        private @Nullable Membership membership(Row row) {
            Episode episode = find(world.episodes, row, "episode_id");
            Group group = find(world.groups, row, "group_id");
            LocalDate from = row.date("from_date");
            if (episode == null || episode.patient == null || group == null || from == null) {
                return null;
            }
            LocalDate to = or(row.date("to_date"));
            LocalDate leaves = Stream.of(to, or(episode.discharge), or(group.to))
                    .min(LocalDate::compareTo)
                    .orElse(OPEN);
            return new Membership(episode.patient, group, from, to, leaves, row.line());
        }

        private static LocalDate or(@Nullable LocalDate day) {
            return day == null ? OPEN : day;
        }

        private static void onceADay(Membership one, RowFindings found) {
            for (Membership other : one.patient().memberships) {
                if (other.group() == one.group()
                        && !one.from().isAfter(other.leaves())
                        && !other.from().isAfter(one.leaves())) {
                    found.error(
                            "MEMBERSHIP_OVERLAP",
                            "from_date",
                            one.patient().key + " is already in " + one.group().key + " from " + other.from() + " to "
                                    + (other.to().equals(OPEN) ? "today" : other.to()) + " (line " + other.line()
                                    + "). Correct the dates or remove one of the two.");
                    return;
                }
            }
        }

        private static void inGroup(Row row, Group group, RowFindings found) {
            if (!group.sound || group.from == null) {
                return;
            }
            for (String column : List.of("from_date", "to_date")) {
                LocalDate day = row.date(column);
                if (day != null && (day.isBefore(group.from) || day.isAfter(or(group.to)))) {
                    found.error(
                            "OUTSIDE_GROUP",
                            column,
                            column + " " + day + " is outside " + group.key + " (active: " + group.from + " to "
                                    + (group.to == null ? "today" : group.to)
                                    + "). Correct the date or the group.");
                    return;
                }
            }
        }

        /** The number of members rises on first days only, so those are the days to look at. */
        private static void withinCapacity(Membership one, RowFindings found) {
            Group group = one.group();
            if (!group.sound) {
                return;
            }
            List<Membership> beside = group.members.stream()
                    .filter(other -> !other.from().isAfter(one.leaves())
                            && !other.leaves().isBefore(one.from()))
                    .toList();
            Stream.concat(Stream.of(one.from()), beside.stream().map(Membership::from))
                    .filter(day -> !day.isBefore(one.from()))
                    .sorted()
                    .filter(day -> members(beside, day) + 1 > group.capacity)
                    .findFirst()
                    .ifPresent(day -> found.error(
                            "OVER_CAPACITY",
                            "from_date",
                            group.key + " has " + (members(beside, day) + 1) + " members on " + day + ", allowed are "
                                    + group.capacity + ". Correct the dates or raise the capacity."));
        }

        private static long members(List<Membership> beside, LocalDate day) {
            return beside.stream()
                    .filter(other -> !day.isBefore(other.from()) && !day.isAfter(other.leaves()))
                    .count();
        }

        @Override
        void keep(Row row, boolean sound) {
            Membership membership = sound ? membership(row) : null;
            if (membership != null) {
                membership.patient().memberships.add(membership);
                membership.group().members.add(membership);
                return;
            }
            Episode episode = find(world.episodes, row, "episode_id");
            Patient patient = episode == null ? null : episode.patient;
            Group group = find(world.groups, row, "group_id");
            if (patient != null) {
                patient.membershipsUncertain = true;
            } else if (group != null) {
                group.membersUncertain = true;
            } else {
                world.strayMembership = true;
            }
        }
    }
}
