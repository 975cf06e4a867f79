package app.steadier.settings;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time in which nobody is on call, wall-clock time in the program's zone. */
public record OnCallGap(LocalDateTime from, LocalDateTime until) {

    /** All of them between two moments, in order. */
    static List<OnCallGap> between(LocalDateTime from, LocalDateTime until, List<OnCallDuty> duties) {
        List<OnCallGap> gaps = new ArrayList<>();
        LocalDateTime covered = from;
        for (OnCallDuty duty :
                duties.stream().sorted(Comparator.comparing(OnCallDuty::from)).toList()) {
            if (duty.from().isAfter(covered) && covered.isBefore(until)) {
                gaps.add(new OnCallGap(covered, duty.from().isBefore(until) ? duty.from() : until));
            }
            if (duty.until().isAfter(covered)) {
                covered = duty.until();
            }
        }
        if (covered.isBefore(until)) {
            gaps.add(new OnCallGap(covered, until));
        }
        return List.copyOf(gaps);
    }
}
