package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * The hours of one week, person by person.
 *
 * @param forecast whether the week goes on and its Thursday has come, so that lines say who will fall short
 * @param people by family name; who is in the program on some day of the week
 */
public record HoursPage(LocalDate monday, LocalDate today, boolean forecast, List<HoursLine> people) {}
