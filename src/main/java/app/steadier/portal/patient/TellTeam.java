package app.steadier.portal.patient;

import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.progress.SessionCard;
import app.steadier.schedule.CannotCome;
import app.steadier.schedule.CannotComeService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** "I can't come", "I'll be late": said at a tap before a session, with a reason if one likes, and taken back at a tap. */
final class TellTeam extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX = 500;
    private static final int UNDO_SECONDS = 10;

    private final transient SessionCard session;
    private final transient CannotComeService service;
    private final Problems problems = new Problems();

    /**
     * @param said what the person has said of their sessions
     * @param folded whether both ways stand behind one question, in a list of many sessions
     */
    TellTeam(SessionCard session, CannotComeService service, List<CannotCome> said, boolean folded) {
        this.session = session;
        this.service = service;
        addClassName("st-tell");
        said.stream()
                .filter(each -> each.session().equals(session.id()))
                .findFirst()
                .ifPresentOrElse(each -> told(each.id(), each.late()), folded ? this::fold : this::offer);
    }

    private void fold() {
        Button open = button("patient.tell.open", this::offer);
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(open);
    }

    private void offer() {
        removeAll();
        Div buttons =
                new Div(button("patient.tell.cannot", () -> ask(false)), button("patient.tell.late", () -> ask(true)));
        buttons.addClassName("st-line");
        add(buttons);
    }

    private void ask(boolean late) {
        removeAll();
        UUID notice = TypedId.nextValue();
        Field reason = Field.lines(Text.of("patient.tell.why"), REASON_MAX);
        problems.beside(reason, "shell.problem.reasonLong");
        Button send = button(late ? "patient.tell.send.late" : "patient.tell.send.cannot", () -> {});
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            BiConsumer<UUID, @Nullable String> say = late
                    ? (id, words) -> service.tellLate(id, session.id(), words)
                    : (id, words) -> service.tell(id, session.id(), words);
            if (problems.run(() -> say.accept(notice, reason.optional()))) {
                told(notice, late);
                Undo.offer(
                        Text.of(late ? "patient.tell.thanks.late" : "patient.tell.thanks.cannot"),
                        UNDO_SECONDS,
                        () -> back(notice));
            }
            send.setEnabled(true);
        });
        Div buttons = new Div(send, button("patient.tell.notNow", this::offer));
        buttons.addClassName("st-line");
        add(reason, Parts.paragraph(Text.of("patient.tell.who"), "st-caption"), problems, buttons);
        reason.focus();
    }

    private void told(UUID notice, boolean late) {
        removeAll();
        Div line = Parts.line(Glyph.CHECK, Text.of(late ? "patient.tell.told.late" : "patient.tell.told.cannot"));
        line.addClassName("st-strong");
        Button back = button(late ? "patient.tell.back.late" : "patient.tell.back.cannot", () -> back(notice));
        back.setDisableOnClick(true);
        add(line, problems, back);
    }

    private void back(UUID notice) {
        if (problems.run(() -> service.takeBack(notice))) {
            offer();
            Undo.say(Text.of("patient.tell.taken"));
        }
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(Text.of(key), click -> act.run());
        button.setAriaLabel(Text.of(key) + ": " + SessionLines.name(session));
        return button;
    }
}
