package app.steadier.safety;

import java.util.List;

/**
 * What stands in a crisis plan; each section has at most 20 entries of at most 200 characters, in the person's own words.
 *
 * @param warningSigns what the person notices first
 * @param ownSteps what helps and can be done alone
 * @param people whom to be with or talk to
 * @param professionals whom to call
 * @param safeSurroundings places, and what to put out of reach
 * @param medication lines of the prescriber
 */
public record CrisisPlanText(
        List<String> warningSigns,
        List<String> ownSteps,
        List<HelpContact> people,
        List<HelpContact> professionals,
        List<String> safeSurroundings,
        List<String> medication) {

    /** Nothing yet. */
    public static final CrisisPlanText EMPTY =
            new CrisisPlanText(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** The same with the person's own parts (security, section 2.2). */
    CrisisPlanText with(OwnPart own) {
        return new CrisisPlanText(
                own.warningSigns(), own.ownSteps(), own.people(), professionals, own.safeSurroundings(), medication);
    }

    /** The same with the prescriber's lines. */
    CrisisPlanText with(List<String> lines) {
        return new CrisisPlanText(warningSigns, ownSteps, people, professionals, safeSurroundings, lines);
    }

    /** The parts that the person writes. */
    public record OwnPart(
            List<String> warningSigns, List<String> ownSteps, List<HelpContact> people, List<String> safeSurroundings) {

        @Override
        public String toString() {
            return "OwnPart";
        }
    }

    @Override
    public String toString() {
        return "CrisisPlanText";
    }
}
