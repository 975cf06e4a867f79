package app.steadier.portal.therapist;

import app.steadier.base.NotAvailable;
import app.steadier.base.SessionId;
import app.steadier.checkin.HardMoment;
import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.PracticeReview;
import app.steadier.checkin.SkillService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What members did with the last skill, and hard moments that nobody has read: at the top of the day. */
final class PracticeCard {

    private static final int SHOWN = 5;

    private PracticeCard() {}

    /** Nothing when nobody of the next group may be seen. */
    static Optional<Section> of(SkillService skills, SessionId next, String group) {
        PracticeReview review;
        try {
            review = skills.before(next);
        } catch (NotAvailable nobody) {
            return Optional.empty();
        }
        return Optional.of(Parts.cardWith(
                Text.of("day.staff.card", group),
                Parts.link(TherapistLinks.practice(next), Text.of("day.staff.card.open")),
                Parts.paragraph(sentence(review))));
    }

    /** "Urge surfing: 3 of 7 tried it. 2 reports are new." */
    static String sentence(PracticeReview review) {
        Map<String, List<Practice>> bySkill = review.people().stream()
                .flatMap(person -> person.practices().stream())
                .collect(Collectors.groupingBy(
                        practice -> practice.skill().english().name(), LinkedHashMap::new, Collectors.toList()));
        if (bySkill.isEmpty()) {
            return Text.of("day.staff.sentence.none");
        }
        List<String> words = new ArrayList<>();
        bySkill.forEach((skill, all) -> words.add(Text.of(
                "day.staff.sentence",
                skill,
                all.stream()
                        .filter(each -> each.result() == PracticeResult.TRIED || each.result() == PracticeResult.PARTLY)
                        .count(),
                all.size())));
        int unread = review.people().stream()
                .mapToInt(person -> DayRows.unread(person.practices()).size())
                .sum();
        if (unread > 0) {
            words.add(Text.of("day.staff.sentence.new", unread));
        }
        return String.join(" ", words);
    }

    /** Hard moments to read, of everyone the reader treats; nothing when all are read. */
    static Optional<Section> moments(List<HardMoment> unread) {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        Section card = Parts.card(Text.of("day.staff.moments.unread", unread.size()));
        unread.stream()
                .limit(SHOWN)
                .forEach(moment -> card.add(Parts.row(Parts.grow(
                        Parts.person(TherapistLinks.personDay(moment.patient()), moment.patientName()),
                        Parts.paragraph(
                                Text.of("day.staff.moment", moment.strength(), Dates.moment(moment.at())),
                                "st-muted")))));
        return Optional.of(card);
    }
}
