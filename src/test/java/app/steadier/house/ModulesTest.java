package app.steadier.house;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.SteadierApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms form no circle and keep to their doors; the picture of them is the one of the code. */
class ModulesTest {

    private static final Path PICTURE = Path.of("docs", "rooms.md");
    private static final Path DRAWN = Path.of("target", "rooms.md");

    private final ApplicationModules rooms = ApplicationModules.of(SteadierApplication.class);

    @Test
    void theRoomsFitTogether() {
        rooms.verify();
    }

    @Test
    void thePictureShowsTheRooms() throws IOException {
        StringBuilder picture = new StringBuilder("# Rooms\n\nAn arrow leads from a room to one that it uses."
                + " `base` (clock, ids, problems) and `access` (the guard) are used by nearly all and left out.\n\n"
                + "```mermaid\nflowchart TD\n");
        rooms.stream()
                .map(room -> room.getIdentifier().toString())
                .sorted()
                .filter(ModulesTest::drawn)
                .forEach(name -> picture.append("  ").append(name).append('\n'));
        rooms.stream()
                .flatMap(room -> uses(room).stream().map(used -> "  " + room.getIdentifier() + " --> " + used + "\n"))
                .sorted()
                .forEach(picture::append);
        picture.append("```\n\n| room | what it is for | uses |\n| --- | --- | --- |\n");
        rooms.stream()
                .map(room -> "| " + room.getIdentifier() + " | " + room.getDisplayName() + " | "
                        + all(room).stream().collect(Collectors.joining(", ")) + " |\n")
                .sorted()
                .forEach(picture::append);
        Files.writeString(DRAWN, picture.toString());
        assertThat(PICTURE)
                .as("the rooms have changed: look at %s and copy it to %s", DRAWN, PICTURE)
                .hasSameTextualContentAs(DRAWN);
    }

    private static boolean drawn(String name) {
        return !name.equals("base") && !name.equals("access");
    }

    private List<String> uses(ApplicationModule room) {
        return drawn(room.getIdentifier().toString())
                ? all(room).stream().filter(ModulesTest::drawn).toList()
                : List.of();
    }

    private List<String> all(ApplicationModule room) {
        return room.getDirectDependencies(rooms).stream()
                .map(used -> used.getTargetModule().getIdentifier().toString())
                .distinct()
                .sorted()
                .toList();
    }
}
