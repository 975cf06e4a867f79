package app.steadier.medication;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.base.PatientId;
import app.steadier.medication.QueuePatient.Alert;
import app.steadier.medication.QueuePatient.Run;
import app.steadier.medication.QueuePatient.Severity;
import app.steadier.medication.QueuePatient.SideEffect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the formulas leave room: the settled readings that no worked case shows. */
class ReadingsTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final InjectionSettings FOUR_WEEKS = InjectionSchedule.NALTREXONE_ER_4W.settings();

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static DueDose dose(LocalDate day, int hour, @Nullable DoseAnswer answer, @Nullable Instant reported) {
        return new DueDose(at(day, hour), answer, reported, false, false);
    }

    @Test
    void aDoseDueLaterTodayKeepsTheDayPending() {
        List<DueDose> doses = IntStream.range(0, 8)
                .boxed()
                .flatMap(back -> List.of(
                        dose(DAY.minusDays(back), 8, DoseAnswer.TOOK, null),
                        dose(DAY.minusDays(back), 20, back == 0 ? null : DoseAnswer.TOOK, null))
                        .stream())
                .toList();
        assertThat(Coverage.of(doses, at(DAY, 12), ZONE))
                .returns(7, DaysCovered::covered)
                .returns(1, DaysCovered::pending);
    }

    @Test
    void aReportGivenLaterIsNotKnownYet() {
        DueDose took = dose(DAY, 8, DoseAnswer.TOOK, at(DAY, 20));
        assertThat(DoseStates.at(took, at(DAY, 12), ZONE)).isEqualTo(DoseState.PENDING);
        assertThat(DoseStates.at(took, at(DAY, 20), ZONE)).isEqualTo(DoseState.TOOK);
        DueDose undated = dose(DAY, 8, DoseAnswer.SKIPPED, null);
        assertThat(DoseStates.at(undated, at(DAY, 8), ZONE)).isEqualTo(DoseState.SKIPPED);
    }

    @Test
    void theQueueNamesTheLongestRunThenTheOldestThenTheName() {
        assertThat(reason(new Draft().runs(run("B", 2, 3), run("C", 3, 3), run("A", 3, 2))))
                .isEqualTo("3 doses of C in a row reported as skipped since 2026-10-28");
        assertThat(reason(new Draft().runs(run("B", 3, 3), run("A", 3, 3))))
                .isEqualTo("3 doses of A in a row reported as skipped since 2026-10-28");
    }

    @Test
    void theQueueNamesTheOldestInjectionOfEachRule() {
        assertThat(reason(new Draft()
                        .injections(
                                InjectionDue.on(DAY, DAY.minusDays(10), List.of(), FOUR_WEEKS),
                                InjectionDue.on(DAY, DAY.minusDays(12), List.of(), FOUR_WEEKS),
                                InjectionDue.on(DAY, DAY.plusDays(40), List.of(), FOUR_WEEKS))))
                .isEqualTo("Injection overdue by 12 days (was due 2026-10-19)");
    }

    @Test
    void theQueueNamesTheEarliestSideEffectThenTheFirstById() {
        assertThat(reason(new Draft()
                        .sideEffects(
                                sideEffect("3", "Rash", 2, 9),
                                sideEffect("2", "Nausea", 2, 8),
                                sideEffect("1", "Fever", 1, 7))))
                .isEqualTo("New severe side effect: Nausea (2026-10-29) and 2 more");
        assertThat(reason(new Draft().sideEffects(sideEffect("3", "Rash", 2, 9), sideEffect("2", "Nausea", 2, 9))))
                .isEqualTo("New severe side effect: Nausea (2026-10-29) and 1 more");
    }

    @Test
    void aLabDueBeforeTheAdmissionIsIgnored() {
        QueuePatient patient = new Draft().labs(DAY.minusDays(21)).patient();
        assertThat(QueueRules.rows(List.of(patient), DAY, false)).isEmpty();
        assertThat(reason(new Draft().labs(DAY.minusDays(21), DAY.minusDays(20), DAY.minusDays(3))))
                .isEqualTo("Lab due since 2026-10-11");
    }

    @Test
    void theFilterOfAllPatientsAppliesEveryRuleToThoseWithoutAnOrder() {
        QueuePatient patient = new Draft().withoutOrder().alert().labs(DAY).patient();
        assertThat(QueueRules.rows(List.of(patient), DAY, false).getFirst().reasons())
                .extracting(QueueReason::rule)
                .containsExactly(QueueRule.SAFETY_UNACKNOWLEDGED);
        assertThat(QueueRules.rows(List.of(patient), DAY, true).getFirst().reasons())
                .extracting(QueueReason::rule)
                .containsExactly(QueueRule.SAFETY_UNACKNOWLEDGED, QueueRule.LAB_DUE);
    }

    private static String reason(Draft draft) {
        List<QueueReason> reasons =
                QueueRules.rows(List.of(draft.patient()), DAY, false).getFirst().reasons();
        assertThat(reasons).hasSize(1);
        return reasons.getFirst().english();
    }

    private static Run run(String medication, int doses, int daysAgo) {
        return new Run(medication, new MissedRun(doses, DAY.minusDays(daysAgo)));
    }

    private static SideEffect sideEffect(String id, String name, int daysAgo, int hour) {
        return new SideEffect(id, name, Severity.SEVERE, DAY.minusDays(daysAgo).atTime(hour, 0));
    }

    /** A patient admitted three weeks ago who checked in today, with a running order. */
    private static final class Draft {

        private boolean order = true;
        private List<Alert> alerts = List.of();
        private List<SideEffect> sideEffects = List.of();
        private List<InjectionStatus> injections = List.of();
        private List<Run> runs = List.of();
        private List<LocalDate> labs = List.of();

        Draft withoutOrder() {
            order = false;
            return this;
        }

        Draft alert() {
            alerts = List.of(new Alert(false, DAY));
            return this;
        }

        Draft sideEffects(SideEffect... all) {
            sideEffects = List.of(all);
            return this;
        }

        Draft injections(InjectionStatus... all) {
            injections = List.of(all);
            return this;
        }

        Draft runs(Run... all) {
            runs = List.of(all);
            return this;
        }

        Draft labs(LocalDate... days) {
            labs = List.of(days);
            return this;
        }

        QueuePatient patient() {
            return new QueuePatient(
                    PatientId.next(),
                    "P",
                    DAY.minusDays(20),
                    true,
                    order,
                    List.of(new QueuePatient.CheckIn(DAY, null, null)),
                    alerts,
                    sideEffects,
                    injections,
                    runs,
                    labs,
                    List.of());
        }
    }
}
