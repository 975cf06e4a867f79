package app.steadier.portal.timetable;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a session is: a room or a video link. */
public final class PlaceFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROOM_MAX = 120;
    private static final int LINK_MAX = 500;

    private final Field room;
    private final Field link;

    public PlaceFields(List<String> rooms, @Nullable String room, @Nullable String link, Problems problems) {
        addClassName("st-pair");
        this.room = Field.words(Text.of("coordinator.room.optional"), ROOM_MAX)
                .suggest(rooms)
                .with((Object) room);
        this.link = Field.words(Text.of("coordinator.link.optional"), LINK_MAX).with((Object) link);
        problems.beside(this.room, "schedule.problem.place", "schedule.problem.name")
                .beside(this.link, "schedule.problem.link");
        add(this.room, this.link);
    }

    public @Nullable String room() {
        return room.optional();
    }

    public @Nullable String link() {
        return link.optional();
    }
}
