package app.steadier.progress;

import org.jspecify.annotations.Nullable;

/**
 * Someone on the care team.
 *
 * @param kind PRIMARY_THERAPIST, CO_THERAPIST, PRESCRIBER or COVERING
 */
public record TeamMember(String name, @Nullable String credentials, String kind) {}
