package app.steadier.safety;

/**
 * What an administrator sees of an alert (security, section 2.2).
 *
 * @param minutes since it was raised
 */
public record AlertAge(long minutes, AlertState state) {}
