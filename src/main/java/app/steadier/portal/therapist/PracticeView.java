package app.steadier.portal.therapist;

import app.steadier.base.SessionId;
import app.steadier.checkin.PracticeReview;
import app.steadier.checkin.SkillService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Before a session: who tried what was taught the last time, and how it went (capability B06). */
@Route(value = TherapistLinks.PRACTICE, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class PracticeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SkillService skills;
    private transient SessionId session = SessionId.next();

    PracticeView(SkillService skills) {
        super("day.staff.before");
        this.skills = skills;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = SessionId.parse(event.getRouteParameters().get("session").orElse(""));
        show();
    }

    private void show() {
        PracticeReview review = skills.before(session);
        PageHeader header = new PageHeader(Text.of("day.staff.before.title", Dates.moment(review.start())))
                .sentence(PracticeCard.sentence(review) + " "
                        + Text.of("day.staff.before.since", Dates.moment(review.since())));
        List<UUID> unread = review.people().stream()
                .flatMap(person -> DayRows.unread(person.practices()).stream())
                .toList();
        if (!unread.isEmpty()) {
            header.actions(DayRows.read(() -> {
                skills.seen(unread);
                show();
            }));
        }
        begin(header);
        review.people().stream().filter(person -> !person.practices().isEmpty()).forEach(person -> add(card(person)));
        String others = review.people().stream()
                .filter(person -> person.practices().isEmpty())
                .map(PracticeReview.Member::name)
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            add(Parts.plainCard(Parts.paragraph(Text.of("day.staff.before.nothing", others), "st-muted")));
        }
    }

    private static Section card(PracticeReview.Member person) {
        Section card = new Section(new H2(person.name()));
        card.addClassName("st-card");
        Div rows = new Div();
        person.practices().forEach(practice -> rows.add(DayRows.practice(practice)));
        card.add(rows);
        return card;
    }
}
