package app.steadier.portal.shell;

import app.steadier.base.UserProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;

/** Runs what a form does; says what the person can put right beside its field or here, and keeps everything typed. */
public final class Problems extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Field> fields = new HashMap<>();

    public Problems() {
        getElement().setAttribute("role", "alert");
    }

    /** These problems are about that field. */
    public Problems beside(Field field, String... keys) {
        for (String key : keys) {
            fields.put(key, field);
        }
        return this;
    }

    /** The field holds a reason, as the log and the timetable ask it. */
    public Problems reason(Field field) {
        return beside(field, "schedule.problem.reason", "shell.problem.reasonShort", "shell.problem.reasonLong");
    }

    /** True when it was done. */
    public boolean run(Runnable act) {
        removeAll();
        fields.values().forEach(field -> field.wrong(null));
        try {
            act.run();
            return true;
        } catch (Field.Shown shown) {
            return false;
        } catch (UserProblem problem) {
            Field field = fields.get(problem.messageKey());
            if (field == null) {
                Span text = new Span(Glyph.ALERT.icon(), new Span(Text.of(problem)));
                text.addClassName("st-message");
                add(text);
            } else {
                field.wrong(Text.of(problem));
                field.focus();
            }
            return false;
        }
    }
}
