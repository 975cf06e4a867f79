package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.progress.EpisodeColumns.GateRow;
import app.steadier.progress.EpisodeColumns.Of;
import app.steadier.progress.EpisodeColumns.StrandRow;
import app.steadier.progress.ProgramColumns.CensusRow;
import app.steadier.progress.ProgramColumns.DropOutRow;
import app.steadier.progress.ProgramColumns.Period;
import app.steadier.progress.ProgramColumns.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes every number of the program and its people out, so that others can compute them again and compare. */
@Service
public class MeasuresService {

    /** Admissions in memory at a time, with all their records. */
    private static final int AT_A_TIME = 25;

    private final EpisodeFacts facts;
    private final ProgramFacts program;
    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    MeasuresService(EpisodeFacts facts, ProgramFacts program, JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.facts = facts;
        this.program = program;
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /**
     * Nine files: weeks, admissions, spike days, verdicts and gates by external id of the admission (code points);
     * census, measures and drop-out from the first day of the records; groups by external id, then tracks. A count that
     * is kept back is {@code hidden}.
     *
     * @param asOf in the program's zone; whatever happened after its day is not known
     * @throws NotAvailable for every person: only a job may take all of it
     */
    @Guarded(
            resource = {
                Resource.EPISODE,
                Resource.ATTENDANCE,
                Resource.PARTICIPATION,
                Resource.CHECK_IN,
                Resource.COMMITMENT,
                Resource.GOAL,
                Resource.REPORT
            },
            verb = Verb.EXPORT)
    @Transactional
    public void write(LocalDateTime asOf, MeasureSink sink) {
        guard.require(
                Verb.EXPORT,
                Target.none(),
                Resource.EPISODE,
                Resource.ATTENDANCE,
                Resource.PARTICIPATION,
                Resource.CHECK_IN,
                Resource.COMMITMENT,
                Resource.GOAL,
                Resource.REPORT);
        Map<EpisodeId, EpisodeSummary> current = episodes(time.instant(asOf), asOf.toLocalDate(), sink);
        program(asOf.toLocalDate(), sink);
        groups(asOf.toLocalDate(), current, sink);
    }

    /** Returns the numbers of those who are in the program. */
    private Map<EpisodeId, EpisodeSummary> episodes(Instant now, LocalDate asOf, MeasureSink sink) {
        ZoneId zone = time.zone();
        MeasureFile<Of<PatientWeek>> weeks = new MeasureFile<>("patient_week.csv", EpisodeColumns.WEEK, sink);
        MeasureFile<Of<SpikeDay>> spikes = new MeasureFile<>("spike_days.csv", EpisodeColumns.SPIKE_DAY, sink);
        MeasureFile<Of<EpisodeSummary>> episodes = new MeasureFile<>("episode.csv", EpisodeColumns.EPISODE, sink);
        MeasureFile<StrandRow> strands = new MeasureFile<>("steadiness.csv", EpisodeColumns.STEADINESS, sink);
        MeasureFile<GateRow> gates = new MeasureFile<>("readiness.csv", EpisodeColumns.READINESS, sink);
        Map<EpisodeId, EpisodeSummary> current = new HashMap<>();
        List<Named> page = admitted(asOf, "");
        while (!page.isEmpty()) {
            Map<EpisodeId, EpisodeHistory> histories = facts
                    .of(page.stream().map(Named::id).toList())
                    .stream()
                    .collect(Collectors.toMap(history -> history.basics().episode(), Function.identity()));
            for (Named named : page) {
                EpisodeHistory history = Objects.requireNonNull(histories.get(named.id()), "admitted")
                        .knownOn(asOf);
                String id = named.externalId();
                EpisodeNumbers.mondays(history.basics(), now, zone)
                        .forEach(monday -> weeks.row(
                                new Of<>(id, named.patient(), EpisodeNumbers.week(history, monday, now, zone))));
                EpisodeNumbers.spikeDays(history, now, zone)
                        .forEach(day -> spikes.row(new Of<>(id, named.patient(), day)));
                EpisodeSummary summary = EpisodeNumbers.summary(history, ReadinessRule.STANDARD, now, zone);
                episodes.row(new Of<>(id, named.patient(), summary));
                if (summary.steadiness().strands().isEmpty()) {
                    strands.row(new StrandRow(id, summary, null));
                }
                summary.steadiness().strands().forEach(strand -> strands.row(new StrandRow(id, summary, strand)));
                summary.readiness().gates().forEach(gate -> gates.row(new GateRow(id, summary, gate)));
                if (history.basics().discharge() == null) {
                    current.put(named.id(), summary);
                }
            }
            page = admitted(asOf, page.getLast().externalId());
        }
        return current;
    }

    private record Named(EpisodeId id, String externalId, String patient) {}

    private List<Named> admitted(LocalDate asOf, String after) {
        return jdbc.sql("""
                        select e.episode_id, e.external_id, p.external_id as patient
                        from admission_episode e join people_patient p on p.patient_id = e.patient_id
                        where e.admission_date <= :asOf and e.external_id > :after
                        order by e.external_id limit %d
                        """.formatted(AT_A_TIME))
                .param("asOf", asOf)
                .param("after", after)
                .query((row, number) -> new Named(
                        new EpisodeId(Columns.id(row, "episode_id")),
                        Columns.text(row, "external_id"),
                        Columns.text(row, "patient")))
                .list();
    }

    private void program(LocalDate asOf, MeasureSink sink) {
        MeasureFile<CensusRow> census = new MeasureFile<>("census.csv", ProgramColumns.CENSUS, sink);
        MeasureFile<Period> measures = new MeasureFile<>("program.csv", ProgramColumns.PROGRAM, sink);
        MeasureFile<DropOutRow> dropOut = new MeasureFile<>("dropout.csv", ProgramColumns.DROP_OUT, sink);
        ProgramFacts.Spans spans = program.spans();
        LocalDate first = firstDay(asOf);
        if (first.isAfter(asOf)) {
            return;
        }
        first.datesUntil(asOf.plusDays(1))
                .forEach(day -> census.row(new CensusRow(day, ProgramMeasures.census(spans.episodes(), day, asOf))));
        for (Span span : spans(first, asOf)) {
            Period period = new Period(
                    span.from(),
                    span.to(),
                    asOf,
                    ProgramMeasures.over(spans.episodes(), spans.inquiries(), span.from(), span.to(), asOf));
            measures.row(period);
            period.result().dropOut().forEach(week -> dropOut.row(new DropOutRow(period, week)));
        }
    }

    private record Span(LocalDate from, LocalDate to) {}

    /** All days, then each calendar month inside. */
    private static List<Span> spans(LocalDate first, LocalDate last) {
        List<Span> spans = new ArrayList<>(List.of(new Span(first, last)));
        for (LocalDate from = first; !from.isAfter(last); ) {
            LocalDate end = from.with(TemporalAdjusters.lastDayOfMonth());
            spans.add(new Span(from, end.isAfter(last) ? last : end));
            from = end.plusDays(1);
        }
        return spans;
    }

    /** First day of complete records; where none was given, the first admission. */
    private LocalDate firstDay(LocalDate asOf) {
        return jdbc.sql("select coalesce((select data_from from program where id = 1),"
                        + " (select min(admission_date) from admission_episode), :asOf) as first")
                .param("asOf", asOf)
                .query((row, number) -> Columns.day(row, "first"))
                .single();
    }

    private void groups(LocalDate asOf, Map<EpisodeId, EpisodeSummary> current, MeasureSink sink) {
        MeasureFile<Unit> file = new MeasureFile<>("group_insight.csv", ProgramColumns.GROUP_INSIGHT, sink);
        Map<String, GroupId> groups = new LinkedHashMap<>();
        jdbc.sql("select group_id, external_id from schedule_group order by external_id")
                .query(row -> {
                    groups.put(Columns.text(row, "external_id"), new GroupId(Columns.id(row, "group_id")));
                });
        groups.forEach((name, group) -> file.row(unit(name, program.members(group, asOf), current)));
        jdbc.sql("select name from track order by position")
                .query(String.class)
                .list()
                .forEach(track -> file.row(unit("track:" + track, program.members(track, asOf), current)));
    }

    private static Unit unit(String name, Collection<EpisodeId> members, Map<EpisodeId, EpisodeSummary> current) {
        return new Unit(
                name,
                GroupNumbers.of(members.stream()
                        .map(member -> Objects.requireNonNull(current.get(member), "members are in the program"))
                        .toList()));
    }
}
