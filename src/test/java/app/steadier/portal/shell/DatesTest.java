package app.steadier.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dates, times and hours as design, section 4, writes them. */
class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final LocalTime TIME = LocalTime.of(15, 14, 22);

    @AfterEach
    void forget() {
        UI.setCurrent(null);
    }

    @Test
    void inEnglish() {
        assertThat(Dates.list(DAY)).isEqualTo("Wed, Nov 18");
        assertThat(Dates.sentence(DAY)).isEqualTo("November 18");
        assertThat(Dates.full(DAY)).isEqualTo("Wednesday, November 18");
        assertThat(Dates.small(DAY)).isEqualTo("Nov 18");
        assertThat(Dates.withYear(DAY)).isEqualTo("Nov 18, 2026");
        assertThat(Dates.weekdayAndDay(DAY)).isEqualTo("Wednesday 18");
        assertThat(Dates.time(TIME)).isEqualTo("3:14 PM");
        assertThat(Dates.moment(DAY.atTime(TIME))).isEqualTo("Nov 18, 3:14 PM");
        assertThat(Dates.logged(DAY.atTime(TIME))).isEqualTo("Nov 18, 3:14:22 PM");
    }

    @Test
    void inSpanish() {
        UI ui = new UI();
        ui.setLocale(Locale.of("es"));
        UI.setCurrent(ui);
        assertThat(Dates.sentence(DAY)).isEqualTo("18 de noviembre");
        assertThat(Dates.full(DAY)).isEqualTo("miércoles, 18 de noviembre");
        assertThat(Dates.time(TIME)).isEqualTo("3:14 p.m.");
    }

    @Test
    void aSpanSaysMorningOrAfternoonOnceWhenBothAreTheSame() {
        LocalDateTime evening = DAY.atTime(17, 30);
        assertThat(Dates.span(evening, evening.plusHours(3))).isEqualTo("5:30 to 8:30 PM");
        assertThat(Dates.span(DAY.atTime(9, 0), DAY.atTime(12, 15))).isEqualTo("9:00 AM to 12:15 PM");
    }

    @Test
    void minutesBecomeHoursWithOneDecimalWhereThereIsOne() {
        assertThat(Dates.hours(330)).isEqualTo("5.5");
        assertThat(Dates.hours(540)).isEqualTo("9");
        assertThat(Dates.hours(0)).isEqualTo("0");
        assertThat(Dates.hours(63)).isEqualTo("1.1");
        assertThat(Dates.hours(600)).isEqualTo("10");
    }
}
