package app.steadier.portal.coordinator;

import app.steadier.base.ProgramTime;
import app.steadier.portal.care.TaskActs;
import app.steadier.portal.care.TaskWords;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.task.CallRow;
import app.steadier.task.TaskService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Calls after an absence, as the office sees them: whom, until when, whose it is. Closing one means taking it over first. */
@Route(value = CoordinatorLinks.TASKS, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class CallsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TaskService service;
    private final transient ProgramTime time;

    CallsView(TaskService service, ProgramTime time) {
        super("task.nav.calls");
        this.service = service;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<CallRow> calls = service.calls().stream()
                .sorted(Comparator.comparing(CallRow::overdue).reversed().thenComparing(CallRow::due))
                .toList();
        long overdue = calls.stream().filter(CallRow::overdue).count();
        begin(new PageHeader(Text.of("task.nav.calls"))
                .sentence(Text.of("task.sentence", calls.size(), overdue) + " " + Text.of("task.office")));
        Section card = Parts.card(Text.of("task.calls"));
        if (calls.isEmpty()) {
            card.add(Parts.empty(Text.of("task.none"), Text.of("task.none.text")));
        }
        calls.forEach(call -> card.add(row(call)));
        add(card);
    }

    private Div row(CallRow call) {
        return Parts.row(
                Parts.grow(
                        Parts.person(CoordinatorLinks.person(call.patient()), call.name()),
                        Parts.paragraph(
                                Text.of("task.kind", call.why()) + " " + TaskWords.owner(call.ownerName(), call.mine()),
                                "st-muted")),
                TaskWords.due(call.due(), call.overdue(), time.today()),
                new TaskActs(service, call.id(), call.why(), call.name(), call.mine(), call.mine(), this::show));
    }
}
