package app.steadier.portal.therapist;

import app.steadier.base.ProgramTime;
import app.steadier.portal.care.TaskActs;
import app.steadier.portal.care.TaskHistory;
import app.steadier.portal.care.TaskWords;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.task.TaskRow;
import app.steadier.task.TaskService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** Calls and open sheets: one's own, or everyone's on the care teams; what is overdue first. */
@Route(value = TherapistLinks.TASKS, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class TasksView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String SHOW = "show";
    private static final String ALL = "all";

    private final transient TaskService service;
    private final transient ProgramTime time;
    private boolean all;

    TasksView(TaskService service, ProgramTime time) {
        super("task.nav");
        this.service = service;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("")
                .equals(ALL);
        show();
    }

    private void show() {
        List<TaskRow> tasks = (all ? service.open() : service.mine())
                .stream().sorted(TaskWords.FIRST).toList();
        long overdue = tasks.stream().filter(TaskRow::overdue).count();
        begin(new PageHeader(Text.of("task.title")).sentence(Text.of("task.sentence", tasks.size(), overdue)));
        Nav filters = new Nav(
                filter(TherapistLinks.tasks(), "task.filter.mine", !all),
                filter(TherapistLinks.tasks() + "?" + SHOW + "=" + ALL, "task.filter.all", all));
        filters.addClassName("st-filters");
        filters.setAriaLabel(Text.of("task.filter"));
        add(filters);
        Section card = Parts.card(Text.of(all ? "task.filter.all" : "task.filter.mine"));
        if (tasks.isEmpty()) {
            card.add(Parts.empty(Text.of("task.none"), Text.of("task.none.text")));
        }
        tasks.forEach(task -> card.add(row(task)));
        add(card);
    }

    private static Anchor filter(String path, String key, boolean current) {
        Anchor filter = new Anchor(path, Text.of(key));
        if (current) {
            filter.getElement().setAttribute("aria-current", "page");
        }
        return filter;
    }

    private Div row(TaskRow task) {
        LocalDate today = time.today();
        String name = task.name();
        Component who = CallsCard.who(task);
        String tried = TaskWords.tried(task);
        Div words = Parts.grow(who, Parts.paragraph(TaskWords.why(task), "st-muted"));
        words.add(Parts.paragraph(
                (tried.isEmpty() ? "" : tried + " ") + TaskWords.owner(task.ownerName(), task.mine()),
                "st-muted",
                "st-small"));
        Div row = Parts.row(words, TaskWords.due(task.due(), task.overdue(), today));
        if (task.mine() || task.onTeam()) {
            row.add(new TaskActs(
                    service,
                    task.id(),
                    task.kind(),
                    name == null ? Text.of("task.sheet") : name,
                    task.mine(),
                    true,
                    this::show));
        }
        row.add(new TaskHistory(service, task.id()));
        return row;
    }
}
