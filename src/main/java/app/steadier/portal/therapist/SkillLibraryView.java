package app.steadier.portal.therapist;

import app.steadier.checkin.Skill;
import app.steadier.checkin.SkillCategory;
import app.steadier.checkin.SkillLibraryService;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The clinic's skills, which sessions teach and patients try (capability S22). */
@Route(value = TherapistLinks.SKILLS, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class SkillLibraryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SkillLibraryService library;

    SkillLibraryView(SkillLibraryService library) {
        super("day.staff.skills");
        this.library = library;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Skill> all = library.skills(true);
        begin(new PageHeader(Text.of("day.staff.skills"))
                .sentence(Text.of(
                        "day.staff.skills.count",
                        all.stream().filter(Skill::active).count()))
                .actions(Parts.button(TherapistLinks.newSkill(), Text.of("day.staff.skills.add"), true)));
        for (SkillCategory category : SkillCategory.values()) {
            card(
                    Text.of("day.staff.category", category),
                    all.stream()
                            .filter(each -> each.active() && each.category() == category)
                            .toList());
        }
        card(
                Text.of("day.staff.skills.nameOnly"),
                all.stream()
                        .filter(each -> each.active() && each.category() == null)
                        .toList());
        card(
                Text.of("day.staff.skills.retired"),
                all.stream().filter(each -> !each.active()).toList());
    }

    private void card(String heading, List<Skill> skills) {
        if (skills.isEmpty()) {
            return;
        }
        Section card = Parts.card(heading);
        for (Skill skill : skills) {
            Div words = Parts.grow(
                    new Paragraph(Parts.link(
                            TherapistLinks.skill(skill.id()), skill.english().name())),
                    Parts.paragraph(skill.english().whenToUse(), "st-muted", "st-small"));
            Div row = Parts.row(words);
            if (skill.minutes() != null) {
                row.add(Parts.span(Text.of("day.staff.minutes", skill.minutes()), "st-muted", "st-small"));
            }
            if (skill.spanish() == null) {
                row.add(Parts.badge(Tone.ATTENTION, Glyph.GLOBE, Text.of("day.staff.noSpanish")));
            }
            card.add(row);
        }
        add(card);
    }
}
