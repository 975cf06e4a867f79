package app.steadier.portal.care;

import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.task.TaskService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** What happened to a task so far; read when it is opened. */
public final class TaskHistory extends NativeDetails {

    private static final long serialVersionUID = 1L;

    public TaskHistory(TaskService tasks, UUID id) {
        this(tasks, id, new Div());
    }

    private TaskHistory(TaskService tasks, UUID id, Div lines) {
        super(Text.of("task.history"), lines);
        addClassNames("st-more", "st-small");
        addToggleListener(toggled -> {
            lines.removeAll();
            if (toggled.isOpened()) {
                lines.add(Parts.list(tasks.task(id).history().stream()
                        .map(change -> new Span(TaskWords.change(change)))
                        .toList()));
            }
        });
    }
}
