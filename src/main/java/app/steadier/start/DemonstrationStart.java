package app.steadier.start;

import app.steadier.access.SystemAccess;
import app.steadier.bundle.BundleImportService;
import app.steadier.bundle.BundleSource;
import app.steadier.bundle.DemoBundle;
import app.steadier.bundle.ImportProgress;
import app.steadier.bundle.ImportReport;
import app.steadier.bundle.ProgramContents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration before the port opens: the program, moved into this week, then the accounts. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("steadier.demo")
class DemonstrationStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationStart.class);

    private final BundleImportService imports;
    private final ProgramContents contents;
    private final DemonstrationAccounts accounts;
    private final Clock clock;

    DemonstrationStart(
            BundleImportService imports, ProgramContents contents, DemonstrationAccounts accounts, Clock clock) {
        this.imports = imports;
        this.contents = contents;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SystemAccess.run("demonstration", () -> {
            if (!contents.holdsPatients()) {
                log.info("Importing the demonstration program, moved into this week (a few seconds) ...");
                fill();
            }
            accounts.make();
        });
    }

    private void fill() {
        try (BundleSource source = DemoBundle.at(clock.instant())) {
            ImportReport report = imports.run(source, ImportProgress.NONE);
            if (!report.stored()) {
                throw new IllegalStateException("The demonstration program was not imported: " + report.messages());
            }
            log.info(
                    "Imported {} patients, {} groups, {} sessions",
                    report.rows().get("patients.csv"),
                    report.rows().get("groups.csv"),
                    report.rows().get("sessions.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
