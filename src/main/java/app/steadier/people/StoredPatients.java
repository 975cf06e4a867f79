package app.steadier.people;

import app.steadier.bundle.ProgramContents;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells an import whether the program is empty. */
@Component
class StoredPatients implements ProgramContents {

    private final JdbcTemplate jdbc;

    StoredPatients(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean holdsPatients() {
        return !jdbc.queryForList("select 1 from patient limit 1").isEmpty();
    }
}
