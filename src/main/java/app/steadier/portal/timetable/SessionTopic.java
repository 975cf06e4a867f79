package app.steadier.portal.timetable;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;
import app.steadier.schedule.TopicTheme;
import java.util.List;

/** What a session teaches, where it is not what the plan says. */
public final class SessionTopic extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int TOPIC_MAX = 200;

    public SessionTopic(TimetableEntry entry, SessionService sessions, Runnable then) {
        super(Text.of("coordinator.topic.title"));
        Field topic =
                Field.words(Text.of("coordinator.topic.optional"), TOPIC_MAX).with((Object) entry.topic());
        Field theme = theme().with(
                        (Object) (entry.theme() == null ? null : entry.theme().name()));
        problems.beside(topic, "schedule.problem.line");
        fields(new Pair(topic, theme));
        button(
                Text.of("coordinator.topic.save"),
                () -> sessions.teaches(
                        entry.session(),
                        entry.version(),
                        topic.optional(),
                        theme.value().isEmpty() ? null : TopicTheme.valueOf(theme.value())),
                () -> {
                    then.run();
                    Undo.say(Text.of("coordinator.topic.saved"));
                });
    }

    public static Field theme() {
        return Field.choice(
                Text.of("coordinator.theme"),
                Text.of("coordinator.theme.none"),
                List.of(TopicTheme.values()),
                TopicTheme::name,
                theme -> Text.of("coordinator.theme", theme));
    }
}
