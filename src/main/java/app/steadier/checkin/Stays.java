package app.steadier.checkin;

import app.steadier.access.AccessGuard;
import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose day it is, and whose turn. */
@Component
class Stays {

    private static final String STAY =
            "select episode_id, patient_id, admission_date, discharge_date, tracks_craving from admission_episode"
                    + " where admission_date is not null and ";

    private final JdbcClient jdbc;
    private final AccessGuard guard;

    Stays(JdbcClient jdbc, AccessGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /** The patient who is signed in. */
    PatientId self() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }

    /** The member of staff who is signed in. */
    StaffId staff() {
        StaffId staff = guard.caller().staff();
        if (staff == null) {
            throw new NotAvailable();
        }
        return staff;
    }

    Stay of(EpisodeId episode) {
        return jdbc.sql(STAY + "episode_id = ?")
                .param(episode.value())
                .query((row, number) -> stay(row))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** The admission that a day belongs to. */
    Optional<Stay> on(PatientId patient, LocalDate day) {
        return jdbc.sql(STAY
                        + "patient_id = ? and admission_date <= ? and (discharge_date is null or discharge_date >= ?)"
                        + " order by admission_date desc limit 1")
                .params(patient.value(), day, day)
                .query((row, number) -> stay(row))
                .optional();
    }

    /** @throws UserProblem when the person is not in the program on that day */
    Stay needed(PatientId patient, LocalDate day) {
        return on(patient, day).orElseThrow(() -> new UserProblem("checkin.problem.notInProgram", day));
    }

    /**
     * Waits for whoever writes to the same person's day, until the transaction ends. The transaction reads what is
     * committed, so that it sees what the one before it did. Writing, not only locking, makes it hold on a cluster too.
     */
    void turn(PatientId patient) {
        jdbc.sql("insert into checkin_turn (patient_id, turns) values (?, 1) on duplicate key update turns = turns + 1")
                .param(patient.value())
                .update();
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                new EpisodeId(Columns.id(row, "episode_id")),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.day(row, "admission_date"),
                Columns.optionalDay(row, "discharge_date"),
                row.getBoolean("tracks_craving"));
    }
}
