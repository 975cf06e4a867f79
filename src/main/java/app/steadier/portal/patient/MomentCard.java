package app.steadier.portal.patient;

import app.steadier.base.TypedId;
import app.steadier.checkin.HardMoment;
import app.steadier.checkin.HardMomentEntry;
import app.steadier.checkin.HardMomentService;
import app.steadier.checkin.PersonalTrigger;
import app.steadier.checkin.Skill;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hard moment of one's own: what is written of it, and for a day the way to write more or to take it back. */
final class MomentCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int TEXT_MAX = 10_000;
    private static final int LINE_MAX = 200;

    private final transient HardMomentService service;
    private final transient HardMoment moment;
    private final transient Runnable changed;

    /** @param open whether the form stands open */
    MomentCard(
            HardMomentService service,
            HardMoment moment,
            List<PersonalTrigger> triggers,
            List<Skill> skills,
            boolean changeable,
            boolean open,
            Runnable changed) {
        this.service = service;
        this.moment = moment;
        this.changed = changed;
        addClassName("st-card");
        add(
                new H2(Text.of("day.moment.strength", moment.strength())),
                Parts.paragraph(Dates.moment(moment.at()), "st-muted", "st-small"));
        line("day.moment.trigger.was", moment.trigger());
        line("day.moment.what.was", moment.what());
        line("day.moment.did.was", moment.did());
        line("day.moment.skill.was", skill(skills));
        if (moment.seenBy() != null) {
            add(Parts.paragraph(Text.of("day.seen", moment.seenBy()), "st-muted", "st-small"));
        }
        if (changeable) {
            NativeDetails more = new NativeDetails(Text.of("day.moment.more"), form(triggers, skills));
            more.addClassName("st-more");
            more.setOpen(open);
            add(more, back());
        }
    }

    private void line(String key, @Nullable String words) {
        if (words != null) {
            add(Parts.paragraph(Text.of(key, words)));
        }
    }

    /** The skill in the reader's language; its stored name for one that has left the library. */
    private @Nullable String skill(List<Skill> skills) {
        return skills.stream()
                .filter(each -> each.id().equals(moment.skillId()))
                .map(each -> PracticeWords.words(each).name())
                .findFirst()
                .orElse(moment.skill());
    }

    private Div form(List<PersonalTrigger> triggers, List<Skill> skills) {
        UUID tap = TypedId.nextValue();
        Field day =
                Field.day(Text.of("day.moment.day")).with((Object) moment.at().toLocalDate());
        Field hour = Field.time(Text.of("day.moment.time")).with(moment.at().toLocalTime());
        Field trigger = Field.choice(
                        Text.of("day.moment.trigger"),
                        Text.of("day.moment.nothing"),
                        triggers,
                        each -> each.id().toString(),
                        PersonalTrigger::words)
                .with((Object) moment.triggerId());
        trigger.shown(!triggers.isEmpty());
        Field what = Field.lines(Text.of("day.moment.what"), TEXT_MAX).with((Object) moment.what());
        Field did = Field.words(Text.of("day.moment.did"), LINE_MAX).with((Object) moment.did());
        Field skill = Field.choice(
                        Text.of("day.moment.skill"),
                        Text.of("day.moment.nothing"),
                        skills,
                        each -> each.id().toString(),
                        each -> PracticeWords.words(each).name())
                .with((Object) moment.skillId());
        Problems problems = new Problems().beside(day, "checkin.problem.future");
        NativeButton save = new NativeButton(Text.of("day.moment.save"), click -> {
            boolean saved = problems.run(() -> service.change(
                    tap,
                    moment.id(),
                    new HardMomentEntry(
                            day.neededDay().atTime(hour.neededTime()),
                            moment.strength(),
                            what.optional(),
                            did.optional(),
                            id(trigger),
                            id(skill))));
            if (saved) {
                changed.run();
                Undo.say(Text.of("day.saved"));
            }
        });
        save.addClassNames("st-button", "primary");
        Div when = new Div(day, hour);
        when.addClassName("st-pair");
        Div form = new Div(trigger, what, did, skill, when, problems, save);
        form.addClassName("st-form");
        return form;
    }

    private static @Nullable UUID id(Field choice) {
        String chosen = choice.optional();
        return chosen == null ? null : TypedId.parseValue(chosen);
    }

    private NativeButton back() {
        UUID tap = TypedId.nextValue();
        NativeButton back = new NativeButton(Text.of("day.moment.back"), click -> {
            service.takeBack(tap, moment.id());
            changed.run();
            Undo.say(Text.of("day.moment.gone"));
        });
        back.addClassNames("st-button", "text");
        back.getElement().setAttribute("aria-label", Text.of("day.moment.back") + ": " + Dates.moment(moment.at()));
        return back;
    }
}
