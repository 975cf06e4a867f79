package app.steadier.portal.patient;

import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.checkin.CheckInService;
import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.Skill;
import app.steadier.checkin.SkillLibraryService;
import app.steadier.checkin.SkillService;
import app.steadier.checkin.SkillWords;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One skill: when it helps, how to do it, and how it went for whoever was taught it. */
@Route(value = "patient/skills/:skill", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class SkillView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SkillLibraryService library;
    private final transient SkillService skills;
    private final transient CheckInService checkIns;
    private final transient DayTaps dayTaps;
    private transient @Nullable UUID id;

    SkillView(SkillLibraryService library, SkillService skills, CheckInService checkIns, DayTaps dayTaps) {
        super("day.skill.title");
        this.library = library;
        this.skills = skills;
        this.checkIns = checkIns;
        this.dayTaps = dayTaps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TypedId.parseValue(event.getRouteParameters().get("skill").orElse(""));
        show();
    }

    private void show() {
        Skill skill = library.skill(Objects.requireNonNull(id));
        SkillWords words = PracticeWords.words(skill);
        begin(new PageHeader(words.name())
                .over(Parts.link(PatientLinks.skills(), Text.of("day.skills.title")))
                .sentence(words.whenToUse()));
        OrderedList steps = new OrderedList();
        steps.addClassName("st-how");
        words.steps().forEach(step -> steps.add(new ListItem(new Span(step))));
        Section how = Parts.card(Text.of("day.skill.how"));
        if (skill.minutes() != null) {
            how.add(Parts.paragraph(Text.of("day.skill.minutes", skill.minutes()), "st-muted"));
        }
        how.add(steps);
        add(how);
        practice().ifPresent(practice -> {
            Taps taps = taps();
            if (taps != null) {
                add(taps, report(practice, taps), Parts.whoSeesThis(Text.of("day.skill.who")));
            }
        });
        add(CheckInView.notSafe());
    }

    /** The last time it was taught. */
    private Optional<Practice> practice() {
        return skills.mine().stream()
                .filter(each -> each.skill().id().equals(id) && each.session() != null)
                .findFirst();
    }

    private @Nullable Taps taps() {
        try {
            return new Taps(checkIns.page(null).episode(), dayTaps, this::show);
        } catch (UserProblem notInProgram) {
            return null;
        }
    }

    private Section report(Practice practice, Taps taps) {
        Section card = Parts.card(
                Text.of("day.skill.went"),
                Parts.paragraph(
                        Text.of(
                                "day.skill.taught",
                                Dates.full(practice.taughtAt().toLocalDate())),
                        "st-muted"));
        Div words = new Div();
        words.addClassNames("st-say-words");
        Div buttons = new Div();
        buttons.addClassName("st-choices");
        for (PracticeResult result : PracticeResult.values()) {
            buttons.add(PracticeWords.button(taps, practice, result, this::saved));
        }
        words.add(buttons);
        PracticeResult said = practice.result();
        if (said != null) {
            if (said != PracticeResult.NOT_TRIED) {
                words.add(PracticeWords.helped(taps, practice, said, this::saved));
            }
            words.add(
                    PracticeWords.line(practice),
                    taps.button(
                            DayTaps.skill(
                                    Objects.requireNonNull(practice.session()),
                                    practice.skill().id(),
                                    said,
                                    practice.helped()),
                            this::saved,
                            new Span(Text.of("day.skill.saveLine"))));
            card.add(Parts.saved(Text.of("day.said." + said)));
            if (practice.seenBy() != null) {
                card.add(Parts.paragraph(Text.of("day.seen", practice.seenBy()), "st-muted", "st-small"));
            }
        }
        card.add(words);
        return card;
    }

    private void saved() {
        show();
        Undo.say(Text.of("day.saved"));
    }
}
