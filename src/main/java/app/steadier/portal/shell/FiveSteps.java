package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How far a goal is, as five steps in words, never numbers; the third is marked as done. */
public final class FiveSteps extends Div {

    private static final long serialVersionUID = 1L;

    private static final int STEPS = 5;
    private static final int DONE = 3;

    /**
     * @param reached 1 to 5
     * @param words name of the step reached, for example "Getting there"
     */
    public FiveSteps(int reached, String words) {
        if (reached < 1 || reached > STEPS) {
            throw new IllegalArgumentException("Steps are 1 to 5, not " + reached);
        }
        addClassName("st-steps");
        getElement().setAttribute("role", "img").setAttribute("aria-label", Text.of("shell.steps", reached, words));
        for (int step = 1; step <= STEPS; step++) {
            Span bar = new Span();
            if (step <= reached) {
                bar.addClassName("on");
            }
            if (step == DONE) {
                bar.add(new Span(Text.of("shell.steps.done")));
            }
            add(bar);
        }
    }
}
