package app.steadier.checkin;

import java.util.UUID;

/** Something that sets a person off, in their own words of 2 to 120 characters. */
public record PersonalTrigger(UUID id, String words) {}
