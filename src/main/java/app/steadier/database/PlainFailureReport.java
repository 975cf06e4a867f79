package app.steadier.database;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why the portal did not start to the error output: one line for each problem. */
class PlainFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Steadier did not start.");
        analysis.getDescription().lines().forEach(line -> System.err.println("  " + line));
        String action = analysis.getAction();
        if (action != null) {
            action.lines().forEach(line -> System.err.println("  " + line));
        }
    }
}
