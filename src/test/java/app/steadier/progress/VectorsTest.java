package app.steadier.progress;

import app.steadier.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of attendance, hours, spikes, steadiness, readiness, groups and the program. */
class VectorsTest {

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return Vectors.tests(Vectors.of("progress", 126), one -> switch (one.calc()) {
            case "session_minutes" -> VectorResults.sessionMinutes(one.input());
            case "attendance" -> VectorResults.attendance(one.input());
            case "week_hours" -> VectorResults.weekHours(one.input());
            case "participation" -> VectorResults.participation(one.input());
            case "follow_through" -> VectorResults.followThrough(one.input());
            case "spikes" -> VectorResults.spikes(one.input());
            case "instability" -> VectorResults.instability(one.input());
            case "clarity" -> VectorResults.clarity(one.input());
            case "steadiness" -> VectorResults.steadiness(one.input());
            case "goals" -> VectorResults.goals(one.input());
            case "readiness" -> VectorResults.readiness(one.input());
            case "cohort" -> VectorResults.cohort(one.input());
            case "cohort_median" -> VectorResults.cohortMedian(one.input());
            case "program" -> VectorResults.program(one.input());
            default -> throw new AssertionError("nothing computes " + one.calc());
        });
    }
}
