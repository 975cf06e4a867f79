package app.steadier.portal.medical;

import app.steadier.medication.DaysCovered;
import app.steadier.medication.MedicationPage.Medicine;
import app.steadier.medication.OrderChange;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the medical pages say about medicines. */
final class Words {

    private Words() {}

    /** Days covered as reported by the patient; a number only where there is one. */
    static String covered(@Nullable DaysCovered covered) {
        if (covered == null) {
            return Text.of("medical.covered.none");
        }
        BigDecimal proportion = covered.proportion();
        return switch (covered.state()) {
            case OK ->
                Text.of(
                        "medical.covered.ok",
                        covered.covered(),
                        covered.days(),
                        proportion == null
                                ? ""
                                : proportion.movePointRight(2).toBigInteger().toString());
            case NOT_ENOUGH_DATA -> Text.of("medical.covered.short", covered.covered(), covered.days());
            case TOO_FEW_REPORTS -> Text.of("medical.covered.few", covered.unknown(), covered.days());
        };
    }

    /** The same in a few letters, beside a lane. */
    static String coveredShort(DaysCovered covered) {
        return covered.days() == 0 ? "" : Text.of("medical.covered.days", covered.covered(), covered.days());
    }

    /** When a medicine is taken. */
    static String when(Medicine medicine) {
        return switch (medicine.kind()) {
            case SCHEDULED ->
                Text.of(
                        "medical.when.times",
                        medicine.times().stream().map(Dates::time).collect(Collectors.joining(", ")));
            case PRN -> Text.of("medical.when.prn");
            case LAI -> Text.of("medical.when.injection");
        };
    }

    /** What a medicine is for. */
    static String targets(Medicine medicine) {
        return Text.of(
                "medical.targets",
                medicine.targets().stream()
                        .map(target -> Text.of("medical.target." + target.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", ")));
    }

    /** A change in words, without its day. */
    static String change(OrderChange change) {
        String before = change.before();
        return switch (change.kind()) {
            case STARTED -> Text.of("medical.change.started", change.name(), change.strength());
            case CHANGED ->
                before == null || before.equals(change.strength())
                        ? Text.of("medical.change.renewed", change.name(), change.strength())
                        : Text.of("medical.change.changed", change.name(), before, change.strength());
            case STOPPED -> Text.of("medical.change.stopped", change.name(), change.strength());
        };
    }
}
