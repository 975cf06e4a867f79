package app.steadier.measure;

import java.util.List;
import java.util.Optional;

/**
 * How the instruments that come with the program are scored (formulas, section 7), as their files say it. The allowances
 * for unanswered items are an assumption of ours, at most about a fifth of the items.
 */
final class Scales {

    private static final List<Scale> ALL = new Instruments(Instruments.carriedFiles())
            .all().stream().map(Instrument::scale).toList();

    private Scales() {}

    static Optional<Scale> find(String instrument) {
        return ALL.stream()
                .filter(scale -> scale.instrument().equals(instrument))
                .findFirst();
    }
}
