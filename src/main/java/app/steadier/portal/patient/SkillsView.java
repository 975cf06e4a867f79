package app.steadier.portal.patient;

import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeState;
import app.steadier.checkin.Skill;
import app.steadier.checkin.SkillCategory;
import app.steadier.checkin.SkillLibraryService;
import app.steadier.checkin.SkillService;
import app.steadier.checkin.SkillWords;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Skills by the moment they are for: one tap from Today to here, one to a skill (capability S23). */
@Route(value = "patient/skills", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class SkillsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SkillLibraryService library;
    private final transient SkillService skills;

    SkillsView(SkillLibraryService library, SkillService skills) {
        super("day.skills.title");
        this.library = library;
        this.skills = skills;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Skill> all = library.skills(false).stream().filter(Skill::written).toList();
        begin(new PageHeader(Text.of("day.skills.title")).sentence(Text.of("day.skills.text")));
        skills.mine().stream()
                .filter(each -> each.state() == PracticeState.TAUGHT)
                .forEach(each -> add(toTry(each)));
        for (SkillCategory moment : SkillCategory.values()) {
            List<Skill> here =
                    all.stream().filter(each -> each.category() == moment).toList();
            if (!here.isEmpty()) {
                add(card(moment, here));
            }
        }
        if (all.isEmpty()) {
            add(Parts.empty(Text.of("day.skills.none"), Text.of("day.skills.none.text")));
        }
    }

    private static LinkCard toTry(Practice practice) {
        return new LinkCard(
                        PatientLinks.skill(practice.skill().id()),
                        Glyph.LEAF,
                        PracticeWords.words(practice.skill()).name())
                .text(Text.of("day.today.skill"))
                .toDo();
    }

    private static Section card(SkillCategory moment, List<Skill> here) {
        Section card = Parts.card(Text.of("day.moment", moment));
        card.add(Parts.list(here.stream()
                .map(skill -> {
                    SkillWords words = PracticeWords.words(skill);
                    return Parts.grow(
                            new Paragraph(Parts.link(PatientLinks.skill(skill.id()), words.name())),
                            Parts.paragraph(words.whenToUse(), "st-muted", "st-small"));
                })
                .toList()));
        return card;
    }
}
