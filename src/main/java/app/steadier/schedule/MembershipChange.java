package app.steadier.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What someone made of a membership; days are null where there was no period, or none is left.
 *
 * @param at local time
 * @param by name of the staff member; null for an imported or automatic change
 */
public record MembershipChange(
        LocalDateTime at,
        @Nullable String by,
        String groupName,
        @Nullable LocalDate beforeFrom,
        @Nullable LocalDate beforeTo,
        @Nullable LocalDate afterFrom,
        @Nullable LocalDate afterTo,
        @Nullable String reason) {}
