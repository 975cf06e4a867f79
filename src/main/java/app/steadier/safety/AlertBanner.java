package app.steadier.safety;

/**
 * What all staff on duty see, without a name.
 *
 * @param unanswered alerts that nobody has taken
 * @param minutes for how long the oldest of them has waited; 0 when there is none
 * @param late whether coordinators and administrators were told of one of them
 */
public record AlertBanner(int unanswered, long minutes, boolean late) {}
