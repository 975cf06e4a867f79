package app.steadier.people;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code staff.csv}: people and what they are. No account is made. */
@Component
class StaffSink implements BundleSink {

    private final JdbcTemplate jdbc;

    StaffSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "staff.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        for (BundleRow row : rows) {
            Object id = context.id("staff.csv", row.required("staff_id"));
            jdbc.update(
                    "insert into staff_member (id, created_at, external_id, display_name, credentials, email, active_from,"
                            + " active_to) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    SinkBatch.utc(context.now()),
                    row.required("staff_id"),
                    row.required("display_name"),
                    row.text("credentials"),
                    row.text("email"),
                    row.date("active_from"),
                    row.date("active_to"));
            for (String role : row.list("roles")) {
                jdbc.update("insert into staff_role (staff_id, role) values (?, ?)", id, SinkBatch.upper(role));
            }
        }
    }
}
