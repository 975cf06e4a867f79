package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.CallOff;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.WeeklyPattern;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;
import java.util.List;

/** When the group meets, and another pattern from a day on. */
final class GroupPattern extends FormCard {

    private static final long serialVersionUID = 1L;

    GroupPattern(
            GroupTimetable group, LocalDate today, List<String> rooms, GroupScheduleService groups, Runnable then) {
        super(Text.of("coordinator.pattern.title"));
        group.patterns()
                .forEach(pattern -> fields(Parts.row(
                        Parts.grow(Parts.span(Words.pattern(pattern), "st-strong")),
                        Parts.span(Words.period(pattern.from(), pattern.to()), "st-muted"))));
        WeeklyPattern last =
                group.patterns().isEmpty() ? null : group.patterns().getLast();
        FormCard change = new FormCard(Text.of("coordinator.pattern.change"));
        change.addClassName("st-flat");
        PatternFields pattern = new PatternFields(last, today.plusDays(1), rooms, change.problems);
        Field reason = Field.lines(Text.of("coordinator.reason"), CallOff.REASON_MAX)
                .help(Text.of("coordinator.pattern.help"));
        change.problems.reason(reason);
        change.fields(pattern, reason);
        change.button(
                Text.of("coordinator.pattern.save"),
                () -> groups.meets(group.group(), group.version(), pattern.pattern(), reason.needed()),
                () -> {
                    then.run();
                    Undo.say(Text.of("coordinator.pattern.saved"));
                });
        NativeDetails more = new NativeDetails(Text.of("coordinator.pattern.change"), change);
        more.addClassName("st-more");
        fields(more);
    }
}
