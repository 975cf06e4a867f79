package app.steadier.portal.therapist;

import app.steadier.base.SessionId;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.AttendanceService;
import app.steadier.schedule.AttendanceSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A session's list to sign in on, for paper: a name and three empty boxes a line. */
@Route(value = TherapistLinks.SIGN_IN, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class SignInSheetView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AttendanceService attendance;

    SignInSheetView(AttendanceService attendance) {
        super("therapist.paper.title");
        this.attendance = attendance;
        addClassName("st-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId session =
                SessionId.parse(event.getRouteParameters().get("session").orElse(""));
        AttendanceSheet sheet = attendance.sheet(session);
        String group = sheet.groupName();
        begin(new PageHeader(group == null ? Text.of("therapist.kind." + sheet.kind()) : group)
                .over(Parts.link(TherapistLinks.attendance(session), Text.of("therapist.paper.back")))
                .sentence(Dates.full(sheet.start().toLocalDate()) + ", " + Dates.span(sheet.start(), sheet.end()))
                .actions(Parts.print(Text.of("therapist.paper.print"))));
        DataTable table = new DataTable(
                Text.of("therapist.paper.signIn"),
                List.of(
                        Text.of("therapist.paper.name"),
                        Text.of("therapist.paper.in"),
                        Text.of("therapist.paper.out"),
                        Text.of("therapist.paper.sign")));
        sheet.rows()
                .forEach(row -> table.row(List.of(
                        row.name() + (row.guest() ? ", " + Text.of("therapist.paper.guest") : ""), "", "", "")));
        add(Parts.plainCard(sheet.rows().isEmpty() ? Parts.paragraph(Text.of("therapist.paper.empty")) : table));
    }
}
