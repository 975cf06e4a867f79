package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.checkin.CheckInService;
import app.steadier.checkin.HardMoment;
import app.steadier.checkin.HardMomentService;
import app.steadier.checkin.MyHardMoments;
import app.steadier.checkin.PersonalTrigger;
import app.steadier.checkin.Skill;
import app.steadier.checkin.SkillLibraryService;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hard moment is logged with one tap; more can be said of it, and the person's own triggers are kept here. */
@Route(value = "patient/hard-moments", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class HardMomentsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int STRONGEST = 10;
    private static final int TRIGGER_MAX = 120;

    private final transient HardMomentService service;
    private final transient SkillLibraryService library;
    private final transient CheckInService checkIns;
    private final transient DayTaps dayTaps;
    private final transient ProgramTime time;

    HardMomentsView(
            HardMomentService service,
            SkillLibraryService library,
            CheckInService checkIns,
            DayTaps dayTaps,
            ProgramTime time) {
        super("day.moments.title");
        this.service = service;
        this.library = library;
        this.checkIns = checkIns;
        this.dayTaps = dayTaps;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(null);
    }

    /** @param open the moment that was just logged; more can be said of it at once */
    private void show(@Nullable UUID open) {
        MyHardMoments mine = service.mine();
        begin(new PageHeader(Text.of("day.moments.title")).sentence(Text.of("day.moments.text")));
        Taps taps = taps();
        if (taps != null) {
            add(taps, ask(taps), CheckInView.notSafe());
        }
        List<Skill> skills = library.skills(false);
        if (mine.moments().isEmpty()) {
            add(Parts.plainCard(Parts.empty(Text.of("day.moments.none"), Text.of("day.moments.none.text"))));
        }
        for (HardMoment moment : mine.moments()) {
            boolean changeable = taps != null && !moment.changeUntil().isBefore(time.local(time.now()));
            add(new MomentCard(
                    service,
                    moment,
                    mine.triggers(),
                    skills,
                    changeable,
                    moment.id().equals(open),
                    () -> show(null)));
        }
        if (taps != null) {
            add(triggers(mine.triggers()));
        }
        add(Parts.whoSeesThis(Text.of("day.moments.who")));
    }

    private @Nullable Taps taps() {
        try {
            return new Taps(checkIns.page(null).episode(), dayTaps, () -> show(null));
        } catch (UserProblem notInProgram) {
            return null;
        }
    }

    private Section ask(Taps taps) {
        Div ends = new Div(
                new Span(Parts.span("0", "st-strong"), new Span(" " + Text.of("day.moments.low"))),
                new Span(
                        Parts.span(String.valueOf(STRONGEST), "st-strong"),
                        new Span(" " + Text.of("day.moments.high"))));
        ends.addClassName("st-ends");
        Div tiles = new Div();
        tiles.addClassName("st-taps");
        tiles.getElement().setAttribute("role", "group").setAttribute("aria-label", Text.of("day.moments.ask"));
        for (int value = 0; value <= STRONGEST; value++) {
            TapButton tile = taps.button(DayTaps.moment(value), this::logged, new Span(String.valueOf(value)));
            tile.removeClassName("st-button");
            tiles.add(tile);
        }
        return Parts.card(Text.of("day.moments.ask"), ends, tiles);
    }

    private void logged() {
        show(service.mine().moments().stream().findFirst().map(HardMoment::id).orElse(null));
        Undo.say(Text.of("day.moments.logged"));
    }

    private FormCard triggers(List<PersonalTrigger> triggers) {
        FormCard card = new FormCard(Text.of("day.triggers.title"));
        for (PersonalTrigger trigger : triggers) {
            NativeButton off = new NativeButton(Text.of("day.triggers.off"), click -> {
                service.removeTrigger(trigger.id());
                show(null);
            });
            off.addClassNames("st-button", "small");
            off.getElement().setAttribute("aria-label", Text.of("day.triggers.off") + ": " + trigger.words());
            card.fields(Parts.row(Parts.grow(Parts.span(trigger.words())), off));
        }
        UUID id = TypedId.nextValue();
        Field words = Field.words(Text.of("day.triggers.words"), TRIGGER_MAX);
        card.fields(words);
        card.problems.beside(words, "checkin.problem.short");
        card.button(Text.of("day.triggers.add"), () -> service.addTrigger(id, words.needed()), () -> show(null));
        return card;
    }
}
