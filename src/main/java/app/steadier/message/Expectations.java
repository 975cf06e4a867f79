package app.steadier.message;

import app.steadier.base.ProgramTime;
import app.steadier.settings.ReadingCalendar;
import app.steadier.settings.ReadingHours;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** By when an answer is expected: after one day of the hours in which somebody reads, counted from the message. */
@Component
class Expectations {

    private static final int DAYS_AHEAD = 60;

    private final ReadingHours hours;
    private final ProgramTime time;

    Expectations(ReadingHours hours, ProgramTime time) {
        this.hours = hours;
        this.time = time;
    }

    /** For messages sent at a moment or later; three statements. */
    ReadingCalendar calendar(Instant first) {
        return hours.between(time.local(first).toLocalDate(), time.today().plusDays(DAYS_AHEAD));
    }

    static Instant answerBy(ReadingCalendar calendar, Instant sent) {
        return calendar.after(sent, calendar.day());
    }

    /** For a message sent now to the first of these, or to the front desk when there is none. */
    Expectation now(List<Addressee> answering) {
        Instant now = time.now();
        ReadingCalendar calendar = calendar(now);
        Instant next = calendar.next(now);
        return new Expectation(
                answering.isEmpty() ? null : answering.getFirst().name(),
                next.equals(now),
                time.local(next),
                time.local(answerBy(calendar, now)));
    }
}
