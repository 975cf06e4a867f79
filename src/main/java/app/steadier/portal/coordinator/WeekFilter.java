package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Dates;
import app.steadier.schedule.TimetableEntry;
import com.vaadin.flow.router.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which week is shown and which of its sessions; empty means all. It stands in the address.
 *
 * @param monday first day of the week
 * @param track of the group; sessions alone with someone belong to none
 * @param group id of a group
 * @param leader name of whoever leads, alone or as the second
 * @param list whether the week is shown as a list
 */
record WeekFilter(LocalDate monday, String track, String group, String room, String leader, boolean list) {

    static WeekFilter of(Location location, LocalDate today) {
        Map<String, String> values = location.getQueryParameters().getParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        String from = values.get(CoordinatorLinks.FROM);
        LocalDate day = from == null ? today : Dates.inAddress(from);
        return new WeekFilter(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                values.getOrDefault("track", ""),
                values.getOrDefault("group", ""),
                values.getOrDefault("room", ""),
                values.getOrDefault("lead", ""),
                "list".equals(values.get("view")));
    }

    WeekFilter in(LocalDate week) {
        return new WeekFilter(week, track, group, room, leader, list);
    }

    WeekFilter track(String wanted) {
        return new WeekFilter(monday, wanted, group, room, leader, list);
    }

    WeekFilter group(String wanted) {
        return new WeekFilter(monday, track, wanted, room, leader, list);
    }

    WeekFilter room(String wanted) {
        return new WeekFilter(monday, track, group, wanted, leader, list);
    }

    WeekFilter leader(String wanted) {
        return new WeekFilter(monday, track, group, room, wanted, list);
    }

    WeekFilter list(boolean wanted) {
        return new WeekFilter(monday, track, group, room, leader, wanted);
    }

    boolean narrows() {
        return !(track + group + room + leader).isEmpty();
    }

    /** @param tracks of the groups by their id */
    boolean shows(TimetableEntry entry, Map<String, String> tracks) {
        String id = entry.group() == null ? "" : entry.group().toString();
        return (track.isEmpty() || track.equals(tracks.get(id)))
                && (group.isEmpty() || group.equals(id))
                && (room.isEmpty() || room.equals(Objects.requireNonNullElse(entry.room(), "")))
                && (leader.isEmpty() || leader.equals(entry.facilitator()) || leader.equals(entry.coFacilitator()));
    }

    String path() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(CoordinatorLinks.FROM, monday.toString());
        values.put("track", track);
        values.put("group", group);
        values.put("room", room);
        values.put("lead", leader);
        values.put("view", list ? "list" : "");
        return CoordinatorLinks.WEEK + "?"
                + values.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
