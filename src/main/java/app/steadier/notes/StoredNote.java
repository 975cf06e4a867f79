package app.steadier.notes;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code progress_note} with its goals. */
record StoredNote(
        NoteId id,
        int version,
        NoteKind kind,
        @Nullable SessionId session,
        PatientId patient,
        UUID episode,
        StaffId author,
        LocalDate day,
        NoteText text,
        NoteState state,
        Instant createdAt,
        Instant savedAt,
        UUID lastSave,
        @Nullable Snapshot snapshot,
        @Nullable Instant signedAt,
        @Nullable String hash,
        boolean needsCosign,
        @Nullable Instant cosignedAt,
        @Nullable StaffId errorAskedBy,
        @Nullable String errorReason) {

    /** What was filled in at signing. */
    record Snapshot(
            @Nullable String topic,
            @Nullable String content,
            @Nullable String skills,
            @Nullable String status,
            @Nullable Integer minutes,
            @Nullable Integer participation) {

        @Override
        public String toString() {
            return "Snapshot";
        }
    }

    boolean awaitsCosign() {
        return state == NoteState.SIGNED && needsCosign && cosignedAt == null;
    }

    @Override
    public String toString() {
        return "StoredNote " + id;
    }
}
