package app.steadier.message;

import app.steadier.base.PatientId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as a line of a list. Times are wall-clock times in the program's zone.
 *
 * @param person name of the person in treatment
 * @param frontDesk whether it is with the front desk
 * @param staff names of those of the staff who take part; null while nobody is named
 * @param preview the beginning of the last message
 * @param lastFromPatient whether the person wrote last
 * @param unread messages of the other side which the caller has not opened; 0 for who only reads along
 * @param mine whether the caller is one of its two sides
 * @param waitingSince the person's first message without an answer; null when none waits
 * @param answerBy when that answer is expected; null when none waits
 * @param overdue whether that time is over
 */
public record Conversation(
        UUID id,
        PatientId patient,
        String person,
        boolean frontDesk,
        @Nullable String staff,
        @Nullable String subject,
        boolean closed,
        String preview,
        LocalDateTime lastAt,
        boolean lastFromPatient,
        int unread,
        boolean mine,
        @Nullable LocalDateTime waitingSince,
        @Nullable LocalDateTime answerBy,
        boolean overdue) {

    Conversation waiting(LocalDateTime since, LocalDateTime by, boolean over) {
        return new Conversation(
                id,
                patient,
                person,
                frontDesk,
                staff,
                subject,
                closed,
                preview,
                lastAt,
                lastFromPatient,
                unread,
                mine,
                since,
                by,
                over);
    }

    @Override
    public String toString() {
        return "Conversation " + id;
    }
}
