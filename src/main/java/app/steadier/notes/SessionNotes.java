package app.steadier.notes;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page on which the notes of a session are written.
 *
 * @param groupName null for a session alone with someone or a family
 * @param start local time
 * @param minutes true length
 * @param state SCHEDULED, HELD or CANCELLED
 * @param due local time by which all notes are to be signed
 * @param overdue whether that has passed and one is not signed
 * @param shared text of a group's session; null for others
 * @param rows who came, by name; for a session with one person always that one
 * @param absent names of who did not come: no note
 * @param kept what the reader typed here and could not save over another's words
 */
public record SessionNotes(
        SessionId session,
        NoteKind kind,
        @Nullable String groupName,
        LocalDateTime start,
        LocalDateTime end,
        int minutes,
        String state,
        LocalDateTime due,
        boolean overdue,
        @Nullable Shared shared,
        List<Row> rows,
        List<String> absent,
        List<Kept> kept) {

    /**
     * Text of the session.
     *
     * @param version to name at the next save; 0 before the first
     * @param signed whether it does not change any more
     * @param library skills that can be ticked
     * @param findings names in it
     */
    public record Shared(
            SharedText text,
            int version,
            @Nullable LocalDateTime savedAt,
            boolean signed,
            List<Choice> library,
            List<NoteFinding> findings) {}

    /** Something to tick. */
    public record Choice(UUID id, String name) {

        @Override
        public String toString() {
            return "Choice " + id;
        }
    }

    /**
     * One person.
     *
     * @param name family name first
     * @param status of the attendance record; null when nothing is recorded
     * @param minutes in the room
     * @param participation 0 to 4; null when not rated
     * @param note null before the first save
     * @param version to name at the next save; 0 before the first
     * @param author who writes or wrote it; null before the first save
     * @param mine whether the reader writes it, or would
     * @param state DRAFT before the first save
     * @param goals that can be ticked
     * @param likeness percent the same as this person's previous note; null when there is none
     */
    public record Row(
            PatientId patient,
            String name,
            @Nullable String status,
            int minutes,
            @Nullable Integer participation,
            @Nullable NoteId note,
            int version,
            @Nullable String author,
            boolean mine,
            NoteState state,
            @Nullable LocalDateTime savedAt,
            NoteText text,
            List<Choice> goals,
            List<NoteFinding> findings,
            @Nullable Integer likeness) {

        /** Whether it can be signed as it is. */
        public boolean ready() {
            return mine
                    && note != null
                    && state == NoteState.DRAFT
                    && findings.stream().noneMatch(NoteFinding::blocks);
        }

        @Override
        public String toString() {
            return "Row " + patient;
        }
    }

    /**
     * Words that lost a race.
     *
     * @param patient null for the session's text
     */
    public record Kept(UUID id, @Nullable PatientId patient, LocalDateTime at, String words) {

        @Override
        public String toString() {
            return "Kept " + id;
        }
    }

    /** Whether a note can be signed as it is; in a group only of somebody who was in the room. */
    public boolean ready(Row row) {
        return row.ready() && (kind != NoteKind.GROUP || row.minutes() > 0);
    }

    /** Notes of the reader that can be signed as they are. */
    public List<NoteToSign> ready() {
        return rows.stream()
                .filter(this::ready)
                .flatMap(row -> row.note() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(new NoteToSign(row.note(), row.version())))
                .toList();
    }

    @Override
    public String toString() {
        return "SessionNotes " + session;
    }
}
