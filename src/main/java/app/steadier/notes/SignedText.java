package app.steadier.notes;

import app.steadier.notes.StoredNote.Snapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signed text as one piece, for its hash: every field with its length, so that no two notes can give the same piece.
 */
final class SignedText {

    private final StringBuilder text = new StringBuilder("note 1\n");

    private SignedText() {}

    static String hash(StoredNote note, Snapshot snapshot, List<String> goals, Instant signedAt) {
        return NoteHash.of(of(note, snapshot, goals, signedAt));
    }

    private static String of(StoredNote note, Snapshot snapshot, List<String> goals, Instant signedAt) {
        SignedText all = new SignedText();
        all.field(note.id());
        all.field(note.kind());
        all.field(note.session());
        all.field(note.patient());
        all.field(note.episode());
        all.field(note.author());
        all.field(note.day());
        all.field(signedAt);
        all.field(snapshot.topic());
        all.field(snapshot.content());
        all.field(snapshot.skills());
        all.field(snapshot.status());
        all.field(snapshot.minutes());
        all.field(snapshot.participation());
        all.field(note.text().response());
        all.field(note.text().nextStep());
        all.field(note.text().risk());
        all.field(note.text().sharedWith());
        goals.stream().sorted().forEach(all::field);
        return all.text.toString();
    }

    private void field(@Nullable Object value) {
        String words = value == null ? "" : value.toString();
        text.append(value == null ? "-" : String.valueOf(words.length()))
                .append(':')
                .append(words)
                .append('\n');
    }
}
