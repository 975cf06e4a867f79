package app.steadier.people;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code patients.csv}. */
@Component
class PatientSink implements BundleSink {

    private static final String INSERT = """
            insert into patient (id, created_at, external_id, given_name, family_name, preferred_name, birth_date, sex_for_scoring, language, email, phone, emergency_contact, emergency_phone)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    PatientSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "patients.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.utc(context.now()),
                        row.required("patient_id"),
                        row.text("given_name"),
                        row.text("family_name"),
                        row.text("preferred_name"),
                        row.date("birth_date"),
                        row.text("sex_for_scoring"),
                        row.text("language"),
                        row.text("email"),
                        row.text("phone"),
                        row.text("emergency_contact"),
                        row.text("emergency_phone")));
    }
}
