package app.steadier.safety;

import java.time.LocalTime;
import java.util.List;

/**
 * What a person sees before and after they say that they do not feel safe.
 *
 * @param told each time their team was told, newest first
 * @param staffed whether these are hours in which someone reads
 * @param from from when on someone reads on a day on which someone does, wall-clock time
 * @param open whether their team is at it: an alert about them is not closed
 */
public record MyAlertPage(List<MyAlert> told, boolean staffed, LocalTime from, boolean open) {}
