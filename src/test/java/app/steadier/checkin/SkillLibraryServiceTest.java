package app.steadier.checkin;

import static app.steadier.checkin.TestPeople.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.access.AccountService;
import app.steadier.access.TestSignIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The skills the product ships with, and those the clinic writes. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillLibraryServiceTest {

    private static final SkillWords WORDS = new SkillWords(
            "Cold air", "When you feel hot and shaky.", List.of("Open a window.", "Breathe out.", "Stay."));

    @Autowired
    private SkillLibraryService service;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    private TestPeople people;

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void begin() {
        people = new TestPeople(jdbc, accounts);
        people.as(TestPeople.THERAPIST);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability({"S22", "S23"})
    void theLibraryIsWrittenInBothLanguagesForEveryMoment() {
        List<Skill> written = service.skills(false).stream()
                .filter(each -> each.version() == 1)
                .toList();
        assertThat(written).hasSizeGreaterThanOrEqualTo(24);
        for (SkillCategory category : SkillCategory.values()) {
            assertThat(written.stream().filter(each -> each.category() == category))
                    .hasSizeGreaterThanOrEqualTo(4);
        }
        for (Skill skill : written) {
            assertThat(skill.source()).isNotBlank();
            assertThat(skill.minutes()).isBetween(1, 30);
            assertThat(skill.spanish()).isNotNull();
            assertThat(skill.in("es").name()).isNotEqualTo(skill.in("en").name());
            assertThat(skill.in("es").steps()).hasSameSizeAs(skill.in("en").steps());
            assertThat(skill.in("en").steps()).hasSizeBetween(3, 6).allMatch(step -> step.length() <= 120);
            assertThat(words(skill)).as(skill.english().name()).allMatch(count -> count <= 15);
        }
    }

    @Test
    void anImportedSkillIsTheOneOfTheLibrary() {
        assertThat(people.count("skill_practice p join skill k on k.id = p.skill_id where k.current_version is null"))
                .isZero();
        assertThat(people.count("skill where name = 'Paced breathing'")).isOne();
    }

    @Test
    void theClinicWritesChangesAndRetiresASkill() {
        UUID id = TypedId.nextValue();
        SkillDraft draft = draft("Cold air " + id);
        service.add(id, draft);
        service.add(id, draft);
        assertThat(service.skill(id).version()).isEqualTo(1);
        assertThat(service.skill(id).in("es").name()).startsWith("Cold air");
        UUID save = TypedId.nextValue();
        service.edit(save, id, 1, draft("Fresh air " + id));
        service.edit(save, id, 1, draft("Fresh air " + id));
        assertThat(service.skill(id).english().name()).isEqualTo("Fresh air " + id);
        assertThat(service.versions(id)).extracting(Skill::version).containsExactly(2, 1);
        assertThat(service.versions(id).getLast().english().name()).isEqualTo("Cold air " + id);
        assertThat(problem(() -> service.edit(TypedId.nextValue(), id, 1, draft("Other " + id))))
                .isEqualTo("checkin.problem.changedSince");
        assertThat(problem(() -> service.edit(TypedId.nextValue(), id, 2, draft("STOP"))))
                .isEqualTo("checkin.problem.skillName");
        service.retire(id);
        assertThat(service.skills(false)).extracting(Skill::id).doesNotContain(id);
        assertThat(service.skills(true)).extracting(Skill::id).contains(id);
        service.restore(id);
        assertThat(service.skill(id).active()).isTrue();
        assertThat(people.count("event_log where subject = ?", id.toString())).isEqualTo(4);
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThat(problem(() -> service.add(TypedId.nextValue(), draft("STOP"))))
                .isEqualTo("checkin.problem.skillName");
        SkillWords two = new SkillWords("Two steps", "When it is short.", List.of("One.", "Two.", " "));
        assertThat(problem(
                        () -> service.add(TypedId.nextValue(), new SkillDraft(SkillCategory.STRESS, 5, "", two, null))))
                .isEqualTo("checkin.problem.steps");
        assertThat(problem(() ->
                        service.add(TypedId.nextValue(), new SkillDraft(SkillCategory.STRESS, 0, "", WORDS, null))))
                .isEqualTo("checkin.problem.minutes");
        assertThat(problem(() -> service.add(
                        TypedId.nextValue(),
                        new SkillDraft(
                                SkillCategory.STRESS, 5, "", new SkillWords(" ", "When it is.", WORDS.steps()), null))))
                .isEqualTo("checkin.problem.short");
    }

    @Test
    void patientsReadAndDoNotWrite() {
        people.as(people.patient(LocalDate.of(2026, 9, 1), false));
        assertThat(service.skills(false)).hasSizeGreaterThanOrEqualTo(24);
        UUID stop = people.skill("STOP");
        assertThatThrownBy(() -> service.add(TypedId.nextValue(), draft("Mine")))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.edit(TypedId.nextValue(), stop, 1, draft("Mine")))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.retire(stop)).isInstanceOf(NotAvailable.class);
    }

    private static SkillDraft draft(String name) {
        return new SkillDraft(
                SkillCategory.EMOTION, 5, "Written here", new SkillWords(name, WORDS.whenToUse(), WORDS.steps()), null);
    }

    private static List<Integer> words(Skill skill) {
        return skill.in("en").steps().stream()
                .flatMap(step -> Arrays.stream(step.split("(?<=[.?!:]) ")))
                .map(sentence -> sentence.split(" ").length)
                .toList();
    }
}
