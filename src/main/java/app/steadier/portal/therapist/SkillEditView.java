package app.steadier.portal.therapist;

import app.steadier.base.TypedId;
import app.steadier.checkin.Skill;
import app.steadier.checkin.SkillCategory;
import app.steadier.checkin.SkillDraft;
import app.steadier.checkin.SkillLibraryService;
import app.steadier.checkin.SkillWords;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One skill of the library: its words in both languages, its versions, and whether it can be taught. */
@Route(value = TherapistLinks.SKILL, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class SkillEditView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int NAME_MAX = 120;
    private static final int LINE_MAX = 200;
    private static final int STEPS_MAX = 1_300;
    private static final int MINUTES_MAX = 120;

    private final transient SkillLibraryService library;

    SkillEditView(SkillLibraryService library) {
        super("day.staff.skill");
        this.library = library;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("skill").orElse("");
        if (TherapistLinks.NEW.equals(id)) {
            begin(header(Text.of("day.staff.skills.add")));
            add(form(null));
        } else {
            show(TypedId.parseValue(id));
        }
    }

    private void show(UUID id) {
        Skill skill = library.skill(id);
        begin(header(skill.english().name()));
        if (!skill.active()) {
            add(Parts.plainCard(Parts.paragraph(Text.of("day.staff.skill.retired"))));
        }
        add(form(skill), active(skill), versions(id));
    }

    private static PageHeader header(String heading) {
        return new PageHeader(heading).over(Parts.link(TherapistLinks.SKILLS, Text.of("day.staff.skills")));
    }

    private FormCard form(@Nullable Skill skill) {
        UUID save = TypedId.nextValue();
        FormCard card = new FormCard(Text.of("day.staff.skill.words"));
        Field category = Field.choice(
                Text.of("day.staff.skill.category"),
                Text.of("day.staff.skill.choose"),
                List.of(SkillCategory.values()),
                Enum::name,
                each -> Text.of("day.staff.category", each));
        Field minutes = Field.number(Text.of("day.staff.skill.minutes"), 1, MINUTES_MAX);
        Field source = Field.words(Text.of("day.staff.skill.source"), LINE_MAX);
        Language english = new Language("english");
        Language spanish = new Language("spanish");
        if (skill != null) {
            category.with((Object) skill.category());
            minutes.with((Object) skill.minutes());
            source.with((Object) skill.source());
            english.show(skill.english());
            spanish.show(skill.spanish());
        }
        card.fields(category, minutes, source);
        card.fields(english.name, english.when, english.steps);
        card.fields(spanish.name, spanish.when, spanish.steps);
        card.problems.beside(english.name, "checkin.problem.skillName").beside(minutes, "checkin.problem.minutes");
        card.primary(card.button(
                Text.of("day.staff.skill.save"),
                () -> {
                    SkillDraft draft = new SkillDraft(
                            SkillCategory.valueOf(category.needed()),
                            minutes.neededNumber(),
                            source.value(),
                            english.words(),
                            spanish.empty() ? null : spanish.words());
                    if (skill == null) {
                        library.add(save, draft);
                    } else {
                        library.edit(save, skill.id(), skill.version(), draft);
                    }
                },
                () -> {
                    if (skill == null) {
                        Go.to(TherapistLinks.skill(save));
                    } else {
                        show(skill.id());
                    }
                    Undo.say(Text.of("day.saved"));
                }));
        return card;
    }

    private Section active(Skill skill) {
        NativeButton change = new NativeButton(
                Text.of(skill.active() ? "day.staff.skill.retire" : "day.staff.skill.restore"), click -> {
                    if (skill.active()) {
                        library.retire(skill.id());
                    } else {
                        library.restore(skill.id());
                    }
                    show(skill.id());
                    Undo.say(Text.of("day.saved"));
                });
        change.addClassName("st-button");
        return Parts.card(
                Text.of("day.staff.skill.teach"),
                Parts.paragraph(Text.of(skill.active() ? "day.staff.skill.retire.text" : "day.staff.skill.retired")),
                change);
    }

    private Section versions(UUID id) {
        Section card = Parts.card(Text.of("day.staff.skill.versions"));
        List<Skill> versions = library.versions(id);
        if (versions.isEmpty()) {
            card.add(Parts.paragraph(Text.of("day.staff.skills.nameOnly"), "st-muted"));
        }
        for (Skill version : versions) {
            OrderedList steps = new OrderedList();
            steps.addClassName("st-how");
            version.english().steps().forEach(step -> steps.add(new ListItem(step)));
            NativeDetails details = new NativeDetails(
                    Text.of(
                            "day.staff.skill.version",
                            version.version(),
                            version.english().name()),
                    steps);
            details.addClassName("st-more");
            card.add(details);
        }
        return card;
    }

    /** The fields of one language. */
    private static final class Language {

        private final Field name;
        private final Field when;
        private final Field steps;

        Language(String key) {
            name = Field.words(Text.of("day.staff.skill.name." + key), NAME_MAX);
            when = Field.words(Text.of("day.staff.skill.when." + key), LINE_MAX);
            steps = Field.lines(Text.of("day.staff.skill.steps." + key), STEPS_MAX)
                    .help(Text.of("day.staff.skill.steps.help"));
            steps.addClassName("st-tall");
        }

        void show(@Nullable SkillWords words) {
            if (words != null) {
                name.with((Object) words.name());
                when.with((Object) words.whenToUse());
                steps.with((Object) String.join("\n", words.steps()));
            }
        }

        boolean empty() {
            return name.value().isEmpty()
                    && when.value().isEmpty()
                    && steps.value().isEmpty();
        }

        SkillWords words() {
            return new SkillWords(
                    name.needed(),
                    when.needed(),
                    Arrays.stream(steps.needed().split("\n"))
                            .map(String::strip)
                            .filter(step -> !step.isEmpty())
                            .toList());
        }
    }
}
