package app.steadier.portal.patient;

import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/**
 * The buttons of a page whose taps are saved at once, and the line that says so while one is not saved yet. The browser
 * keeps a tap until it is told that it is stored, and sends it again after a break (scripts/day.js).
 */
final class Taps extends Div {

    private static final long serialVersionUID = 1L;

    private static final String ID = "element.tap";
    private static final String WORDS = "element.words";
    private static final String AGAIN_ID = "event.detail.id";
    private static final String AGAIN_WHAT = "event.detail.what";
    private static final String AGAIN_WORDS = "event.detail.words";

    private final transient EpisodeId owner;
    private final transient DayTaps taps;
    private final transient Runnable arrived;
    private final Problems problems = new Problems();

    /**
     * @param owner whose taps these are; those of another are never sent
     * @param arrived called when a tap of before arrived after all
     */
    Taps(EpisodeId owner, DayTaps taps, Runnable arrived) {
        this.owner = owner;
        this.taps = taps;
        this.arrived = arrived;
        addClassName("st-unsaved");
        getElement().setAttribute("data-owner", owner.toString());
        Div wait = new Div(words());
        wait.getElement().setAttribute("role", "status").setAttribute("hidden", true);
        add(wait, problems);
        getElement()
                .addEventListener("again", this::again)
                .addEventData(AGAIN_ID)
                .addEventData(AGAIN_WHAT)
                .addEventData(AGAIN_WORDS);
    }

    private static Paragraph words() {
        Anchor call = new Anchor("tel:988", Text.of("day.unsaved.call"));
        call.setRouterIgnore(true);
        return new Paragraph(
                Parts.span(Text.of("day.unsaved"), "st-strong"),
                new Span(" " + Text.of("day.unsaved.text") + " "),
                call);
    }

    /**
     * A button that saves one tap.
     *
     * @param what the tap, see {@link DayTaps}
     * @param then called when it is stored
     */
    TapButton button(String what, Runnable then, Component... content) {
        TapButton button = new TapButton(words -> press(TypedId.nextValue(), what, words, then));
        button.add(content);
        button.getElement()
                .setAttribute("data-tap", what)
                .addEventListener("click", event -> {
                    String id = text(event, ID);
                    press(id.isEmpty() ? TypedId.nextValue() : TypedId.parseValue(id), what, text(event, WORDS), then);
                })
                .addEventData(ID)
                .addEventData(WORDS);
        return button;
    }

    private void press(UUID id, String what, String words, Runnable then) {
        if (save(id, what, words)) {
            then.run();
        }
    }

    /** A tap of before; while the store is away the browser tries on. */
    private void again(DomEvent event) {
        UUID id = TypedId.parseValue(text(event, AGAIN_ID));
        try {
            if (save(id, text(event, AGAIN_WHAT), text(event, AGAIN_WORDS))) {
                arrived.run();
            }
        } catch (DataAccessException | TransactionException away) {
            problems.removeAll();
        }
    }

    private boolean save(UUID id, String what, String words) {
        try {
            boolean saved = problems.run(() -> taps.save(id, owner, what, words));
            settled(id);
            return saved;
        } catch (NotAvailable refused) {
            settled(id);
            throw refused;
        }
    }

    /** The browser need not keep it: it is stored, or it can never be. */
    private static void settled(UUID id) {
        UI.getCurrent().getPage().executeJs("window.SteadierDay?.saved($0)", id.toString());
    }

    /** Says what stands in the way of something else on the page. */
    void say(UserProblem problem) {
        problems.run(() -> {
            throw problem;
        });
    }

    private static String text(DomEvent event, String name) {
        JsonNode value = event.getEventData().get(name);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
