package app.steadier.task;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code task}, without what came of it. */
record StoredTask(
        UUID id,
        TaskKind kind,
        @Nullable PatientId patient,
        @Nullable EpisodeId episode,
        SessionId session,
        Instant about,
        Instant due,
        @Nullable StaffId owner,
        TaskState state) {

    @Override
    public String toString() {
        return "StoredTask " + id;
    }
}
