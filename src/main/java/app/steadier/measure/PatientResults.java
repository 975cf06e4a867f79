package app.steadier.measure;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.measure.FormRows.Form;
import app.steadier.measure.FormRows.State;
import app.steadier.measure.PatientQuestionnaires.Open;
import app.steadier.measure.PatientQuestionnaires.Result;
import app.steadier.measure.ResultRows.Person;
import app.steadier.measure.ResultRows.Stored;
import app.steadier.measure.ResultRows.StoredTotal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the care team reads of one person. The caller has asked the guard. */
@Component
class PatientResults {

    private final Instruments instruments;
    private final FormRows forms;
    private final ResultRows results;
    private final ProgramTime time;

    PatientResults(Instruments instruments, FormRows forms, ResultRows results, ProgramTime time) {
        this.instruments = instruments;
        this.forms = forms;
        this.results = results;
        this.time = time;
    }

    PatientQuestionnaires of(PatientId patient, List<Instrument> choices) {
        Person person = results.person(patient);
        List<Stored> stored = results.of(patient);
        Map<String, Score> scores = scores(stored, person.sex());
        Stream<Result> whole = stored.stream()
                .map(each -> result(each, scores.get(each.administration().externalId())));
        Stream<Result> totals = results.totals(patient).stream().map(each -> result(each, person.sex()));
        return new PatientQuestionnaires(
                patient,
                person.name(),
                open(patient),
                Stream.concat(whole, totals)
                        .sorted(Comparator.comparing(Result::on).reversed())
                        .toList(),
                choices);
    }

    private List<Open> open(PatientId patient) {
        List<Form> waiting = forms.of(patient).stream()
                .filter(form -> form.state() == State.OPEN)
                .toList();
        Map<UUID, Map<String, @Nullable Integer>> answers =
                forms.answers(waiting.stream().map(Form::id).toList());
        List<Open> open = new ArrayList<>();
        for (Form form : waiting) {
            instruments.find(form.instrument(), form.language()).ifPresent(wording -> {
                MyForm mine = new MyForm(form.id(), wording, answers.getOrDefault(form.id(), Map.of()), true);
                int asked =
                        (int) mine.steps().stream().filter(MyForm.Step::asked).count();
                open.add(new Open(
                        form.id(),
                        wording.title(),
                        time.local(form.given()).toLocalDate(),
                        form.giver(),
                        asked,
                        asked - mine.unanswered().size()));
            });
        }
        return open;
    }

    /** Scores against the first scored one of each instrument in the same stay, by external id. */
    private Map<String, Score> scores(List<Stored> stored, @Nullable ScreeningSex sex) {
        Map<EpisodeId, List<Administration>> byEpisode = stored.stream()
                .filter(each -> each.voided() == null)
                .filter(each ->
                        instruments.scale(each.administration().instrument()).isPresent())
                .collect(Collectors.groupingBy(
                        Stored::episode, Collectors.mapping(Stored::administration, Collectors.toList())));
        Map<String, Score> scores = new HashMap<>();
        byEpisode
                .values()
                .forEach(ofEpisode -> Administrations.score(ofEpisode, sex, instruments::scale)
                        .forEach(scored -> scores.put(scored.administration().externalId(), scored.score())));
        return scores;
    }

    private Result result(Stored stored, @Nullable Score score) {
        String id = stored.administration().instrument();
        Instrument wording = instruments.find(id).orElse(null);
        String band = score == null ? null : score.band();
        return new Result(
                stored.id(),
                id,
                wording == null ? id : wording.title(),
                stored.on(),
                score,
                score == null ? null : score.total(),
                wording == null ? 0 : wording.totals().max(),
                band == null || wording == null ? band : wording.bandLabel(band).orElse(band),
                stored.administration().answers(),
                more(stored.more(), wording),
                stored.enteredBy(),
                stored.seen() == null ? null : time.local(stored.seen()),
                stored.seenBy(),
                stored.voided());
    }

    private Result result(StoredTotal stored, @Nullable ScreeningSex sex) {
        Instrument wording = instruments.find(stored.instrument()).orElse(null);
        String band = wording == null ? null : wording.scale().band(stored.total(), sex);
        return new Result(
                stored.id(),
                stored.instrument(),
                wording == null ? stored.instrument() : wording.title(),
                stored.on(),
                null,
                stored.total(),
                wording == null ? 0 : wording.totals().max(),
                band == null || wording == null ? null : wording.bandLabel(band).orElse(band),
                List.of(),
                List.of(),
                stored.enteredBy(),
                null,
                null,
                stored.voided());
    }

    /** Question and answer of what has no score. */
    private static List<String> more(@Nullable String stored, @Nullable Instrument wording) {
        if (stored == null || wording == null) {
            return List.of();
        }
        List<String> more = new ArrayList<>();
        for (String part : stored.split(";")) {
            String[] pair = part.split("=", 2);
            wording.more().stream()
                    .filter(each -> each.id().equals(pair[0]))
                    .forEach(each -> more.add(each.text() + " " + each.options().get(Integer.parseInt(pair[1]))));
        }
        return more;
    }
}
