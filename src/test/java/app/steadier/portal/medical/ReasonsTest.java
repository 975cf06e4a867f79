package app.steadier.portal.medical;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.medication.QueueReason;
import app.steadier.medication.QueueRule;
import app.steadier.medication.QueueText;
import app.steadier.portal.shell.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the queue's reasons. */
class ReasonsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @EnumSource(QueueText.class)
    void theMessagesSayWhatTheFormulasSay(QueueText text) {
        List<Object> arguments = List.of("one", "two", "three");
        QueueReason reason = new QueueReason(QueueRule.LAB_DUE, DAY, text, arguments);
        assertThat(Text.of(text.messageKey(), arguments.toArray())).isEqualTo(reason.english());
    }

    @ParameterizedTest
    @EnumSource(QueueRule.class)
    void everyRuleHasABadge(QueueRule rule) {
        assertThat(Reasons.badge(rule).getElement().getTextRecursively()).isNotBlank();
    }

    @Test
    @Capability("B14")
    void daysReadAsPeopleWriteThem() {
        QueueReason reason = new QueueReason(QueueRule.LAB_DUE, DAY, QueueText.LAB_DUE, List.of(DAY));
        assertThat(Reasons.sentence(reason)).isEqualTo("Lab due since Nov 18.");
    }
}
