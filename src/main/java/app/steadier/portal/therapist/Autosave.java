package app.steadier.portal.therapist;

import app.steadier.base.TypedId;
import app.steadier.notes.SaveOutcome;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Saves what is typed as it changes. Words that lost a race stay on the server under one id, which follows the typing
 * until somebody has chosen.
 */
final class Autosave<T> {

    /** Where it is saved. */
    interface Store<T> {

        Answer<T> save(UUID save, int version, T value);
    }

    /**
     * What became of a save.
     *
     * @param theirs what is stored instead, when it lost a race and may be read
     */
    record Answer<T>(
            SaveOutcome outcome,
            int version,
            LocalDateTime at,
            @Nullable T theirs) {}

    private final Store<T> store;
    private final Consumer<UUID> putAway;
    private int version;
    private T stored;
    private @Nullable UUID losing;
    private int theirVersion;

    /** @param putAway called with the id of kept words that are not needed any more */
    Autosave(T stored, int version, Store<T> store, Consumer<UUID> putAway) {
        this.stored = stored;
        this.version = version;
        this.store = store;
        this.putAway = putAway;
    }

    /** Saves a value unless it is stored already; null when there was nothing to do. */
    @Nullable
    Answer<T> type(T value) {
        if (losing == null && value.equals(stored)) {
            return null;
        }
        UUID save = losing == null ? TypedId.nextValue() : losing;
        Answer<T> answer = store.save(save, version, value);
        if (answer.outcome() == SaveOutcome.SAVED) {
            version = answer.version();
            stored = value;
            won();
        } else {
            losing = save;
            theirVersion = answer.version();
        }
        return answer;
    }

    /** Saves what somebody chose over what is stored. */
    @Nullable
    Answer<T> choose(T value) {
        UUID before = losing;
        version = theirVersion;
        losing = null;
        Answer<T> answer = store.save(TypedId.nextValue(), version, value);
        if (answer.outcome() == SaveOutcome.SAVED) {
            version = answer.version();
            stored = value;
            losing = before;
            won();
        } else {
            losing = before;
            theirVersion = answer.version();
        }
        return answer;
    }

    /** Takes over what another window stored; false when it is known, or words of this window wait for a choice. */
    boolean adopt(T value, int newer) {
        if (losing != null || newer == version) {
            return false;
        }
        boolean other = !value.equals(stored);
        version = newer;
        stored = value;
        return other;
    }

    /** Id of the words that wait for a choice. */
    @Nullable
    UUID losing() {
        return losing;
    }

    int version() {
        return version;
    }

    private void won() {
        UUID kept = losing;
        losing = null;
        if (kept != null) {
            putAway.accept(kept);
        }
    }
}
