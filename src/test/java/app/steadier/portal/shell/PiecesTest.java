package app.steadier.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.access.Role;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small pieces: a status has a word, a row of cells is read out, nothing is chosen in advance. */
class PiecesTest {

    @Test
    void aStatusNeedsAWord() {
        assertThatThrownBy(() -> Parts.badge(Parts.Tone.OK, Glyph.CHECK, " "))
                .isInstanceOf(IllegalArgumentException.class);
        Span badge = Parts.badge(Parts.Tone.URGENT, Glyph.ALERT, "Safety alert open");
        assertThat(badge.getElement().getTextRecursively()).isEqualTo("Safety alert open");
        assertThat(badge.getChildren().findFirst().orElseThrow().getElement().getAttribute("aria-hidden"))
                .isEqualTo("true");
    }

    @Test
    void cellsAreReadOutInOneSentence() {
        AttendanceStrip strip = new AttendanceStrip(
                "Last 2 sessions",
                List.of(
                        new AttendanceStrip.Session(AttendanceStrip.Mark.PRESENT, "Nov 16 came"),
                        new AttendanceStrip.Session(AttendanceStrip.Mark.ABSENT, "Nov 18 absent")));
        assertThat(strip.getElement().getAttribute("role")).isEqualTo("img");
        assertThat(strip.getElement().getAttribute("aria-label"))
                .isEqualTo("Last 2 sessions: Nov 16 came, Nov 18 absent");
        assertThat(strip.getElement().getTextRecursively()).isEqualTo("PA");
    }

    @Test
    void fiveStepsSayTheStepInWords() {
        FiveSteps steps = new FiveSteps(2, "Getting there");
        assertThat(steps.getElement().getAttribute("aria-label"))
                .isEqualTo("Step 2 of 5: Getting there. Step 3 is done.");
        assertThat(steps.getChildren().filter(step -> step.hasClassName("on"))).hasSize(2);
        assertThatThrownBy(() -> new FiveSteps(0, "none")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsChosenInAdvance() {
        List<String> taps = new ArrayList<>();
        Segmented<String> choice = new Segmented<>("How did it go?", List.of("a", "b"), word -> word, taps::add);
        List<NativeButton> buttons = ChartsTest.find(choice, NativeButton.class);
        assertThat(buttons)
                .allMatch(button -> "false".equals(button.getElement().getAttribute("aria-pressed")));
        ChartsTest.click(buttons.get(1));
        assertThat(taps).containsExactly("b");
        choice.show("b");
        assertThat(buttons.get(1).getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void initialsComeFromEitherOrderOfANames() {
        assertThat(Initials.of("Marisol Vega")).isEqualTo("MV");
        assertThat(Initials.of("O'Rourke, Siobhán")).isEqualTo("SO");
        assertThat(Initials.of("Cher")).isEqualTo("C");
        assertThat(Initials.of(" ")).isEmpty();
    }

    @Test
    void aStartPageIsNotThePlaceOfEveryPageBelowIt() {
        NavItem start = new NavItem(Role.THERAPIST, 1, "therapist", "shell.more", Glyph.HOME);
        NavItem groups = new NavItem(Role.THERAPIST, 2, "therapist/groups", "shell.more", Glyph.USERS);
        assertThat(start.covers("therapist")).isTrue();
        assertThat(start.covers("therapist/groups")).isFalse();
        assertThat(groups.covers("therapist/groups/7/roster")).isTrue();
        assertThat(groups.covers("therapist/groupsomething")).isFalse();
    }

    @Test
    void aReferenceIsShortAndHoldsNoMessage() {
        assertThat(Reference.of(new IllegalStateException("Marisol Vega"))).matches("[2-9A-Z]{4}-[2-9A-Z]{2}");
    }
}
