package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.Pair;
import app.steadier.portal.timetable.SessionTopic;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.PlannedTopic;
import app.steadier.schedule.TopicTheme;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the group teaches, in order; after the last comes the first again. */
final class GroupTopics extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int TOPIC_MAX = 200;

    private final transient List<Line> lines = new ArrayList<>();
    private final Div list = new Div();

    private record Line(Field topic, Field theme) {}

    GroupTopics(GroupTimetable group, GroupScheduleService groups, Runnable then) {
        super(Text.of("coordinator.topics.title"));
        list.addClassName("st-form");
        group.topics()
                .forEach(topic -> lines.add(line(topic.topic(), topic.theme().name())));
        fields(Parts.paragraph(Text.of("coordinator.topics.text"), "st-muted"), list);
        Button more = new Button(Text.of("coordinator.topics.add"), click -> {
            lines.add(line("", ""));
            show();
        });
        fields(new Div(more));
        button(
                Text.of("coordinator.topics.save"),
                () -> groups.teaches(
                        group.group(),
                        group.version(),
                        lines.stream()
                                .filter(line -> !line.topic().value().isEmpty())
                                .map(line -> new PlannedTopic(
                                        line.topic().value(),
                                        TopicTheme.valueOf(line.theme().needed())))
                                .toList()),
                () -> {
                    then.run();
                    Undo.say(Text.of("coordinator.topics.saved"));
                });
        show();
    }

    private static Line line(String topic, String theme) {
        return new Line(
                Field.words(Text.of("coordinator.topic"), TOPIC_MAX).with((Object) topic),
                SessionTopic.theme().with((Object) theme));
    }

    private void show() {
        list.removeAll();
        for (int place = 0; place < lines.size(); place++) {
            int at = place;
            Line line = lines.get(at);
            Button up = new Button(Text.of("coordinator.topics.up"), click -> {
                Collections.swap(lines, at, at - 1);
                show();
            });
            up.setEnabled(at > 0);
            up.setAriaLabel(Text.of("coordinator.topics.upOf", at + 1));
            Button away = new Button(Text.of("coordinator.remove"), click -> {
                lines.remove(line);
                show();
            });
            away.setAriaLabel(Text.of("coordinator.topics.removeOf", at + 1));
            Div buttons = new Div(up, away);
            buttons.addClassName("st-line");
            Div row = new Div(new Pair(line.topic(), line.theme()), buttons);
            row.addClassName("st-topic");
            list.add(row);
        }
    }
}
