package app.steadier.portal.coordinator;

import app.steadier.schedule.TimetableEntry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places sessions of a day that overlap side by side. */
final class Lanes {

    /** More at once than this share the last lane. */
    static final int MOST = 6;

    /**
     * Where a session stands.
     *
     * @param lane from 0
     * @param of how many lanes its part of the day has, at most {@value #MOST}
     */
    record Place(int lane, int of) {}

    private Lanes() {}

    /** @param day sessions of one day by start */
    static Map<TimetableEntry, Place> of(List<TimetableEntry> day) {
        Map<TimetableEntry, Place> places = new LinkedHashMap<>();
        List<TimetableEntry> together = new ArrayList<>();
        LocalDateTime until = LocalDateTime.MIN;
        for (TimetableEntry entry : day) {
            if (!entry.start().isBefore(until)) {
                place(together, places);
                together.clear();
            }
            together.add(entry);
            until = entry.end().isAfter(until) ? entry.end() : until;
        }
        place(together, places);
        return places;
    }

    private static void place(List<TimetableEntry> together, Map<TimetableEntry, Place> places) {
        List<LocalDateTime> ends = new ArrayList<>();
        Map<TimetableEntry, Integer> lanes = new LinkedHashMap<>();
        for (TimetableEntry entry : together) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane).isAfter(entry.start())) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(entry.end());
            } else {
                ends.set(lane, entry.end());
            }
            lanes.put(entry, Math.min(lane, MOST - 1));
        }
        int of = Math.min(ends.size(), MOST);
        lanes.forEach((entry, lane) -> places.put(entry, new Place(lane, of)));
    }
}
