package app.steadier.bundle;

import app.steadier.base.TypedId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Answers the sinks of one import. */
final class ImportContext implements BundleContext {

    private final ProgramInfo program;
    private final UUID importId;
    private final Map<String, Map<String, UUID>> ids = new HashMap<>();

    ImportContext(ProgramInfo program, UUID importId) {
        this.program = program;
        this.importId = importId;
    }

    @Override
    public UUID id(String file, String key) {
        return ids.computeIfAbsent(file, name -> new HashMap<>()).computeIfAbsent(key, name -> TypedId.nextValue());
    }

    @Override
    public ZoneId zone() {
        return program.zone();
    }

    @Override
    public Instant now() {
        return LocalTimes.instant(program.zone(), program.now());
    }

    @Override
    public UUID importId() {
        return importId;
    }
}
