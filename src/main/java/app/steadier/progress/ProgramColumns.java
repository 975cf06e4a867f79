package app.steadier.progress;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns of the files with numbers of the program and its groups. */
final class ProgramColumns {

    /** The program over a period, both days inclusive. */
    record Period(LocalDate from, LocalDate to, LocalDate asOf, ProgramResult result) {}

    record DropOutRow(Period period, DropOutWeek week) {}

    record CensusRow(LocalDate date, int census) {}

    /** A group by its external id, or {@code track:} and the name of a track. */
    record Unit(String name, GroupInsight insight) {}

    static final MeasureColumns<Period> PROGRAM = MeasureColumns.<Period>none()
            .add("from", Period::from)
            .add("to", Period::to)
            .add("as_of", Period::asOf)
            .add("census", row -> row.result().census())
            .add("admissions", row -> row.result().admissions())
            .add("discharges", row -> row.result().discharges())
            .add("completions", row -> row.result().completions().count())
            .add("completion_pct", row -> row.result().completions().percent())
            .add("los_mean", row -> row.result().stayMean())
            .add("los_median", row -> row.result().stayMedian())
            .add("week1_of", row -> row.result().week1().of())
            .add("week1_engaged", row -> row.result().week1().count())
            .add("week1_pct", row -> row.result().week1().percent())
            .add("day30_of", row -> row.result().day30().of())
            .add("day30_engaged", row -> row.result().day30().count())
            .add("day30_pct", row -> row.result().day30().percent())
            .add("waiting_n", row -> row.result().waited())
            .add("waiting_median", row -> row.result().waitingMedian())
            .add("still_waiting", row -> row.result().stillWaiting());

    static final MeasureColumns<DropOutRow> DROP_OUT = MeasureColumns.<DropOutRow>none()
            .add("from", row -> row.period().from())
            .add("to", row -> row.period().to())
            .add("week", row -> row.week().week())
            .add("at_risk", row -> row.week().atRisk())
            .add("left", row -> row.week().left())
            .add("percent", row -> row.week().percent());

    static final MeasureColumns<CensusRow> CENSUS =
            MeasureColumns.<CensusRow>none().add("date", CensusRow::date).add("census", CensusRow::census);

    static final MeasureColumns<Unit> GROUP_INSIGHT = MeasureColumns.<Unit>none()
            .add("unit", Unit::name)
            .add("members", row -> row.insight().members())
            .add("state", row -> row.insight().verdicts().state())
            .add("n", row -> row.insight().verdicts().people())
            .add("STEADIER", count(Verdict.STEADIER))
            .add("ABOUT_THE_SAME", count(Verdict.ABOUT_THE_SAME))
            .add("ROUGHER", count(Verdict.ROUGHER))
            .add("STEADIER_pct", percent(Verdict.STEADIER))
            .add("ABOUT_THE_SAME_pct", percent(Verdict.ABOUT_THE_SAME))
            .add("ROUGHER_pct", percent(Verdict.ROUGHER))
            .add("attendance_n", row -> row.insight().attendance().people())
            .add("attendance_median", row -> row.insight().attendance().median())
            .add("clarity_n", row -> row.insight().clarity().people())
            .add("clarity_median", row -> row.insight().clarity().median());

    private ProgramColumns() {}

    private static MeasureColumns.Cell<Unit> count(Verdict verdict) {
        return row -> {
            BreakdownResult.Category found = category(row, verdict);
            return found == null ? null : Objects.requireNonNullElse(found.count(), "hidden");
        };
    }

    private static MeasureColumns.Cell<Unit> percent(Verdict verdict) {
        return row -> {
            BreakdownResult.Category found = category(row, verdict);
            return found == null ? null : found.percent();
        };
    }

    private static BreakdownResult.@Nullable Category category(Unit row, Verdict verdict) {
        return row.insight().verdicts().categories().stream()
                .filter(one -> one.name().equals(verdict.name()))
                .findFirst()
                .orElse(null);
    }
}
