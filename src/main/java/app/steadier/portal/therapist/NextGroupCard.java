package app.steadier.portal.therapist;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.progress.NextGroup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The members of the next group, with what changed since the session before. */
final class NextGroupCard {

    private NextGroupCard() {}

    static Section card(NextGroup next) {
        LocalDate since = next.since();
        Section card = Parts.card(
                Text.of("therapist.next.heading", next.group()),
                Parts.paragraph(
                        Text.of(
                                since == null ? "therapist.next.when" : "therapist.next.whenSince",
                                next.start().toLocalDate(),
                                next.start().toLocalTime(),
                                since == null ? next.start().toLocalDate() : since),
                        "st-muted"));
        next.members().forEach(member -> card.add(row(member)));
        return card;
    }

    private static Component row(NextGroup.Member member) {
        Component name = member.opens()
                ? Parts.person(TherapistLinks.patient(member.patient()), member.name())
                : Parts.span(member.name(), "st-strong");
        return Parts.row(Parts.grow(name, Parts.paragraph(words(member), "st-muted")));
    }

    /** What stands out first; a quiet time is said, too. */
    private static String words(NextGroup.Member member) {
        List<String> words = new ArrayList<>();
        if (member.firstTime()) {
            words.add(Text.of("therapist.next.first"));
        }
        if (member.missed()) {
            words.add(Text.of("therapist.next.missed"));
        }
        LocalDate day = member.hardestDay();
        if (member.hardest() != null && day != null) {
            words.add(Text.of("therapist.next.hardest", member.hardest(), Dates.small(day)));
        }
        words.add(Text.of("therapist.next.checkIns", member.checkIns()));
        if (member.practised() > 0) {
            words.add(Text.of("therapist.next.practised", member.practised()));
        }
        if (member.kept() > 0) {
            words.add(Text.of("therapist.next.kept", member.kept()));
        }
        return String.join(" ", words);
    }
}
