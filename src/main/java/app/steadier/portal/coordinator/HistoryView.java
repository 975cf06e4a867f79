package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.Membership;
import app.steadier.schedule.MembershipService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** Everyone who ever was in a group, with their days. */
@Route(value = CoordinatorLinks.HISTORY, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class HistoryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GroupScheduleService groups;
    private final transient MembershipService members;
    private final transient ProgramTime time;

    HistoryView(GroupScheduleService groups, MembershipService members, ProgramTime time) {
        super("coordinator.history.title");
        this.groups = groups;
        this.members = members;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupId group = GroupId.parse(event.getRouteParameters().get("group").orElse(""));
        List<Membership> all = members.history(group);
        LocalDate today = time.today();
        begin(new PageHeader(groups.timetable(group).name())
                .over(Parts.link(CoordinatorLinks.GROUPS, Text.of("coordinator.nav.groups")))
                .sentence(Text.of("coordinator.history.text", all.size())));
        DataTable table = new DataTable(
                Text.of("coordinator.history.title"),
                List.of(
                        Text.of("coordinator.person"),
                        Text.of("coordinator.from"),
                        Text.of("coordinator.last"),
                        Text.of("coordinator.history.state")));
        for (Membership one : all) {
            LocalDate to = one.to();
            table.rowOf(List.of(
                    Parts.person(CoordinatorLinks.person(one.patient()), one.name()),
                    Parts.span(Dates.withYear(one.from())),
                    Parts.span(to == null ? Text.of("coordinator.history.open") : Dates.withYear(to)),
                    Parts.span(Text.of("coordinator.membership", one.state(today)))));
        }
        add(new GroupTabs(group, "coordinator.tab.history"), Parts.plainCard(table));
    }
}
