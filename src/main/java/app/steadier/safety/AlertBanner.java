package app.steadier.safety;

/**
 * What all staff see on every page, without a name.
 *
 * @param unanswered alerts that nobody has taken
 * @param minutes for how long the oldest of them has waited; 0 when there is none
 * @param late whether coordinators and administrators were told of one of them
 * @param mine alerts the person was told of that nobody has taken, or of which they have not seen the news
 * @param mineMinutes for how long the oldest of these that nobody has taken has waited; 0 when there is none
 */
public record AlertBanner(int unanswered, long minutes, boolean late, int mine, long mineMinutes) {

    /** Whether the person has to look up from what they do. */
    public boolean shown() {
        return mine > 0 || late;
    }
}
