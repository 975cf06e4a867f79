package app.steadier.progress;

import app.steadier.base.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of the rooms' views as the calculators take them, under the views' own column names. */
final class RowFacts {

    private RowFacts() {}

    /** From {@code schedule_session_patient}. */
    static SessionEntry session(ResultSet row) throws SQLException {
        String presence = row.getString("attendance_status");
        return new SessionEntry(
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                SessionState.valueOf(Columns.text(row, "session_status")),
                presence == null ? null : Presence.valueOf(presence),
                Columns.optionalInstant(row, "arrived_at"),
                Columns.optionalInstant(row, "left_at"),
                !"PRESCRIBER".equals(row.getString("kind")));
    }

    /** From {@code checkin_day}. */
    static DayAnswers answers(ResultSet row) throws SQLException {
        return new DayAnswers(
                Columns.day(row, "day"),
                Columns.optionalNumber(row, "mood"),
                Columns.optionalNumber(row, "anxiety"),
                Columns.optionalNumber(row, "craving"),
                Columns.optionalNumber(row, "clear_thinking"));
    }

    /** From {@code checkin_commitment}. */
    static DueCommitment commitment(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new DueCommitment(
                Columns.instant(row, "due_at"),
                answer == null ? null : CommitmentValue.valueOf(answer),
                Columns.optionalInstant(row, "answered_at"),
                Columns.optionalInstant(row, "withdrawn_at"));
    }
}
