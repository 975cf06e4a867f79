package app.steadier.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.measure.Instruments.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry: adding a questionnaire is adding a file, and a file without the facts of its licence is left out. */
@Capability("B16")
class InstrumentsTest {

    private static final String RIGHT = """
            {"id": "NEW-2", "title": "A new one", "version": "1", "language": "en", "text_included": true,
             "permission": {"basis": "PUBLIC_DOMAIN", "holder": "The agency", "statement": "Not copyrighted."},
             "source": ["Somebody 2020"],
             "options": [{"score": 0, "label": "No"}, {"score": 1, "label": "Yes"}],
             "items": [{"n": 1, "text": "First"}, {"n": 2, "text": "Second"}],
             "scoring": {"method": "SUM", "min": 0, "max": 2, "missing_allowed": 0, "higher_is": "worse"},
             "bands": [{"code": "LOW", "label": "Low", "min": 0, "max": 1}, {"code": "HIGH", "label": "High", "min": 2, "max": 2}],
             "safety_items": [{"item": 2, "raise_when": "score > 0"}]}
            """;

    @Test
    void theFilesThatComeAlongAreAllRight() {
        Instruments registry = new Instruments(Instruments.carriedFiles());
        assertThat(registry.refused()).isEmpty();
        assertThat(registry.all())
                .extracting(Instrument::id)
                .containsExactly("AUDIT-C", "BARC-10", "GAD-7", "PCL-5", "PHQ-9");
        Instrument phq = registry.find("PHQ-9", "en").orElseThrow();
        assertThat(phq.items()).hasSize(9);
        assertThat(phq.items().getLast().text())
                .isEqualTo("Thoughts that you would be better off dead or of hurting yourself in some way");
        assertThat(phq.items().getFirst().options())
                .extracting(Instrument.Option::score)
                .containsExactly(0, 1, 2, 3);
        assertThat(phq.more()).singleElement().matches(more -> more.options().size() == 4);
        assertThat(phq.alarming("9", 1)).isTrue();
        assertThat(phq.alarming("9", 0)).isFalse();
        assertThat(phq.alarming("9", null)).isFalse();
        assertThat(phq.alarming("1", 3)).isFalse();
        assertThat(registry.find("AUDIT-C").orElseThrow().deliveredActive()).isFalse();
        Instrument barc = registry.find("BARC-10").orElseThrow();
        assertThat(barc.textIncluded()).isFalse();
        assertThat(barc.items()).allMatch(item -> item.text() == null);
    }

    @Test
    void aNewFileIsANewQuestionnaireAndScoresByItself() {
        Instruments registry = new Instruments(List.of(file("new.json", RIGHT)));
        assertThat(registry.refused()).isEmpty();
        Scale scale = registry.scale("NEW-2").orElseThrow();
        Score score = Scoring.score(scale, List.of(1, 1), null, null);
        assertThat(score.total()).isEqualTo(2);
        assertThat(score.band()).isEqualTo("HIGH");
        assertThat(score.safetyAlert()).isTrue();
        assertThat(registry.find("NEW-2").orElseThrow().bandLabel("HIGH")).contains("High");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"basis\": \"PUBLIC_DOMAIN\", | | permission.basis is missing",
                "\"holder\": \"The agency\", | | permission.holder is missing",
                ", \"statement\": \"Not copyrighted.\" | | permission.statement is missing: the words that allow its use",
                "\"permission\" | \"permit\" | permission is missing: who owns it, and what they allow",
                "PUBLIC_DOMAIN | NOT_VERIFIED | its wording is included but permission.basis NOT_VERIFIED does not allow that",
                "PUBLIC_DOMAIN | FREE_NON_COMMERCIAL | permission.condition is missing: what the clinic has to confirm",
                "PUBLIC_DOMAIN | MINE | permission.basis MINE is not known",
                "\"title\": \"A new one\", | | title is missing",
                "\"n\": 2 | \"n\": 3 | items are numbered from 1 without gaps",
                ", \"text\": \"Second\" | | item 2 has no text",
                "\"score\": 1 | \"score\": 0 | scores of options are distinct, 0 to 99",
                "\"min\": 2 | \"min\": 1 | bands cover all totals without gap or overlap",
                "\"item\": 2 | \"item\": 3 | safety item 3 is no item",
                "\"text_included\": true | \"text_included\": false | item 1 has text but text_included is false",
                "NEW-2 | new 2 | id has 2 to 20 capital letters, digits and hyphens"
            })
    void aFileThatFailsItsChecksIsLeftOutAndTheOthersLoad(String from, String to, String reason) {
        String wrong = RIGHT.replace(from.strip(), to == null ? "" : to.strip());
        assertThat(wrong).isNotEqualTo(RIGHT);
        Instruments registry = new Instruments(
                List.of(file("wrong.json", wrong), file("other.json", RIGHT.replace("NEW-2", "NEW-3"))));
        assertThat(registry.refused()).containsExactly(new RefusedFile("wrong.json", reason));
        assertThat(registry.all()).extracting(Instrument::id).containsExactly("NEW-3");
    }

    @Test
    void twoFilesOfOneLanguageAreNotBothTakenAndAnotherLanguageIs() {
        Instruments registry = new Instruments(List.of(
                file("one.json", RIGHT),
                file("two.json", RIGHT),
                file("es.json", RIGHT.replace("\"language\": \"en\"", "\"language\": \"es\"")),
                file("broken.json", "{")));
        assertThat(registry.all()).extracting(Instrument::language).containsExactly("en", "es");
        assertThat(registry.refused()).extracting(RefusedFile::name).containsExactly("two.json", "broken.json");
    }

    private static Source file(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
