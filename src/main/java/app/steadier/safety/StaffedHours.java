package app.steadier.safety;

import app.steadier.base.ProgramTime;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Whether someone reads now what patients send: weekdays without the program's closed days, between two hours. */
@Component
class StaffedHours {

    private final ProgramRules rules;
    private final ProgramTime time;

    StaffedHours(ProgramRules rules, ProgramTime time) {
        this.rules = rules;
        this.time = time;
    }

    boolean now() {
        LocalDateTime now = time.local(time.now());
        LocalDate today = now.toLocalDate();
        if (today.getDayOfWeek() == DayOfWeek.SATURDAY || today.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        return now.getHour() >= rules.number(ProgramRule.STAFFED_FROM_HOUR, today)
                && now.getHour() < rules.number(ProgramRule.STAFFED_UNTIL_HOUR, today)
                && rules.holidays(today, today).stream().allMatch(day -> day.track() != null);
    }

    /** From when on someone reads, on a day on which someone does. */
    LocalTime from() {
        return LocalTime.of(rules.number(ProgramRule.STAFFED_FROM_HOUR, time.today()), 0);
    }
}
