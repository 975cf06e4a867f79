package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.CallOff;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;

/** Ends a group: its sessions to come are called off, its members leave with the last day. */
final class GroupEnd extends FormCard {

    private static final long serialVersionUID = 1L;

    GroupEnd(GroupTimetable group, LocalDate today, GroupScheduleService groups, Runnable then) {
        super(Text.of("coordinator.group.end"));
        FormCard form = new FormCard(Text.of("coordinator.group.endWhen"));
        form.addClassName("st-flat");
        Field last = Field.day(Text.of("coordinator.last")).with(today);
        Field reason =
                Field.lines(Text.of("coordinator.reason"), CallOff.REASON_MAX).help(Text.of("coordinator.off.help"));
        form.problems.reason(reason).beside(last, "schedule.problem.daysOrder", "schedule.problem.attendanceRecorded");
        form.fields(last, reason);
        form.button(
                Text.of("coordinator.group.endSave"),
                () -> groups.end(group.group(), group.version(), last.neededDay(), reason.needed()),
                () -> {
                    then.run();
                    Undo.say(Text.of("coordinator.group.ended"));
                });
        NativeDetails more = new NativeDetails(Text.of("coordinator.group.endOpen"), form);
        more.addClassName("st-more");
        fields(more);
    }
}
