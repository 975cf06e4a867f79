package app.steadier.progress;

import java.util.Collection;
import java.util.List;

/** Numbers over the members of a group or track (formulas, section 12; reading D13). */
final class GroupNumbers {

    private static final List<String> VERDICTS =
            List.of(Verdict.STEADIER.name(), Verdict.ABOUT_THE_SAME.name(), Verdict.ROUGHER.name());

    private GroupNumbers() {}

    static GroupInsight of(Collection<EpisodeSummary> members) {
        return new GroupInsight(
                members.size(),
                Cohort.breakdown(
                        VERDICTS,
                        members.stream()
                                .map(member -> member.steadiness().verdict())
                                .filter(verdict -> verdict != Verdict.NOT_ENOUGH_DATA)
                                .map(Verdict::name)
                                .toList()),
                Cohort.median(members.stream()
                        .map(member -> member.attendance().percent())
                        .toList()),
                Cohort.median(members.stream()
                        .map(member -> member.clarity().median())
                        .toList()));
    }
}
