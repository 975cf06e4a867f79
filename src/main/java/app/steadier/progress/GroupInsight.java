package app.steadier.progress;

/**
 * What may be said of a group or track on a day, with small numbers protected (formulas, section 12; reading D13).
 *
 * @param members with an admission that goes on
 * @param verdicts members by steadiness verdict; who has none is without data
 * @param attendance median of the members' attendance in percent
 * @param clarity median of the members' clarity
 */
public record GroupInsight(int members, BreakdownResult verdicts, MedianResult attendance, MedianResult clarity) {}
