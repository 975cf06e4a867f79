package app.steadier.portal.timetable;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;
import java.time.LocalDate;
import java.util.List;

/** Another time or place for a session; everyone expected is told. */
public final class MoveSession extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    public MoveSession(TimetableEntry entry, List<String> rooms, SessionService sessions, Runnable then) {
        super(Text.of("coordinator.move.title"));
        Field day = Field.day(Text.of("coordinator.day")).with(entry.start().toLocalDate());
        Field start =
                Field.time(Text.of("coordinator.start")).with(entry.start().toLocalTime());
        Field end = Field.time(Text.of("coordinator.end")).with(entry.end().toLocalTime());
        PlaceFields place = new PlaceFields(rooms, entry.room(), entry.videoLink(), problems);
        problems.beside(day, "schedule.problem.past", "schedule.problem.closed", "schedule.problem.notInProgram")
                .beside(end, "schedule.problem.times");
        fields(day, new Pair(start, end), place);
        primary(button(
                Text.of("coordinator.move.save"),
                () -> {
                    LocalDate on = day.neededDay();
                    sessions.move(
                            entry.session(),
                            entry.version(),
                            on.atTime(start.neededTime()),
                            on.atTime(end.neededTime()),
                            place.room(),
                            place.link());
                },
                () -> {
                    then.run();
                    Undo.offer(Text.of("coordinator.move.saved"), UNDO_SECONDS, () -> {
                        TimetableEntry now = sessions.entry(entry.session());
                        sessions.move(
                                entry.session(),
                                now.version(),
                                entry.start(),
                                entry.end(),
                                entry.room(),
                                entry.videoLink());
                        then.run();
                    });
                }));
    }
}
