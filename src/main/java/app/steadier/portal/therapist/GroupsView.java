package app.steadier.portal.therapist;

import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.GroupLine;
import app.steadier.progress.GroupPagesService;
import app.steadier.schedule.GroupThanksService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The caller's groups with their rosters, then the others with times and free places. */
@Route(value = TherapistLinks.GROUPS, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class GroupsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GroupPagesService groups;
    private final transient GroupThanksService thanks;

    GroupsView(GroupPagesService groups, GroupThanksService thanks) {
        super("therapist.nav.groups");
        this.thanks = thanks;
        this.groups = groups;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<GroupLine> all = groups.groups();
        begin(Text.of("therapist.nav.groups"));
        add(new ThanksCard(thanks));
        Section mine = Parts.card(Text.of("therapist.groups.mine"));
        Section others = Parts.card(Text.of("therapist.groups.others"));
        all.forEach(group -> (group.mine() ? mine : others).add(row(group)));
        if (all.stream().noneMatch(GroupLine::mine)) {
            mine.add(Parts.empty(Text.of("therapist.groups.none"), Text.of("therapist.groups.noneText")));
        }
        add(mine);
        if (all.stream().anyMatch(group -> !group.mine())) {
            add(others);
        }
    }

    private static Div row(GroupLine group) {
        String facilitator = group.facilitator();
        Div words = Parts.grow(
                Parts.paragraph(group.name(), "st-strong"),
                Parts.paragraph(Words.times(group), "st-muted"),
                Parts.paragraph(
                        facilitator == null
                                ? Text.of("therapist.groups.nobody")
                                : Text.of("therapist.groups.leads", facilitator),
                        "st-muted"));
        Div row = Parts.row(
                words, Parts.span(Text.of("therapist.groups.seats", group.members(), group.capacity(), group.free())));
        if (group.mine()) {
            row.add(Parts.button(
                    TherapistLinks.roster(group.group()), Text.of("therapist.groups.roster", group.name()), false));
        }
        return row;
    }
}
