package app.steadier.cli;

import app.steadier.progress.MeasuresService;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the computed numbers out, to be computed again elsewhere and compared. */
@Command(
        name = "measures",
        description = {
            "Writes the computed numbers of the program as CSV files, to compare them with numbers computed elsewhere:",
            "patient_week, episode, spike_days, steadiness and readiness (one admission after the other),"
                    + " census, program and dropout (the whole program), group_insight (groups and tracks).",
            "Files of an earlier run in the folder are replaced, when all new ones are whole. They hold health data:"
                    + " only you can read them, keep it so."
        })
class MeasuresCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE-TIME",
            description = "moment of the numbers in the program's zone, such as 2026-11-20T18:00; whatever happened"
                    + " after that day is not counted")
    @SuppressWarnings("NullAway.Init")
    private LocalDateTime asOf;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the files; made if missing")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public void run() {
        int files = Application.run(this::write);
        spec.commandLine().getOut().println(files + " files written to " + out + ".");
    }

    private int write(ConfigurableApplicationContext context) {
        int files = write(context.getBean(MeasuresService.class), asOf, out);
        Application.record(context, "measures as of " + asOf, null);
        return files;
    }

    static int write(MeasuresService measures, LocalDateTime asOf, Path folder) {
        try (MeasureFolder files = new MeasureFolder(folder)) {
            measures.write(asOf, files);
            return files.finish();
        }
    }
}
