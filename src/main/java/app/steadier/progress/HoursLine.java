package app.steadier.progress;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One person's week: minutes of the sessions that count (formulas, section 1).
 *
 * @param name family name first
 * @param hours what was held up to today, with the floor of the level of care and the state
 * @param scheduledMinutes the whole week, without cancelled sessions and without make-ups
 * @param toComeMinutes of sessions that have not ended and in which the person is still expected, make-ups included
 * @param unrecordedMinutes of sessions that have ended without any record for the person
 * @param forecast null when the page has none, or when the person is in the program for a part of the week only
 */
public record HoursLine(
        PatientId patient,
        EpisodeId episode,
        String name,
        WeekHoursResult hours,
        int scheduledMinutes,
        int toComeMinutes,
        int unrecordedMinutes,
        @Nullable HoursForecast forecast) {

    @Override
    public String toString() {
        return "HoursLine " + episode;
    }
}
