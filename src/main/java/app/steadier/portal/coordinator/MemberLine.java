package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.CallOff;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.Membership;
import app.steadier.schedule.MembershipService;
import app.steadier.schedule.PlanningChoices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One member: since when, and the ways to another group or out of this one. */
final class MemberLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    private final transient Membership member;
    private final transient MembershipService members;
    private final transient Runnable then;

    MemberLine(
            Membership member,
            LocalDate on,
            List<PlanningChoices.Group> others,
            MembershipService members,
            Runnable then) {
        this.member = member;
        this.members = members;
        this.then = then;
        addClassName("st-item");
        Div row = Parts.row(Parts.grow(
                Parts.person(CoordinatorLinks.person(member.patient()), member.name()),
                Parts.paragraph(Words.period(member.from(), null), "st-muted")));
        LocalDate to = member.to();
        if (member.from().equals(on)) {
            row.add(Parts.badge(Tone.ACCENT, Glyph.PLUS, Text.of("coordinator.member.starts")));
        }
        if (to != null) {
            row.add(Parts.badge(Tone.INFO, Glyph.CALENDAR, Text.of("coordinator.member.until", Dates.small(to))));
        }
        Button change = new Button(Text.of("coordinator.member.change"));
        change.addClassName("st-no-print");
        change.setAriaLabel(Text.of("coordinator.member.changeOf", member.name()));
        change.addClickListener(click -> {
            change.setVisible(false);
            Div forms = new Div(move(on, others), leave(on));
            forms.addClassName("st-pair");
            add(forms);
        });
        row.add(change);
        add(row);
    }

    private FormCard move(LocalDate on, List<PlanningChoices.Group> others) {
        FormCard form = new FormCard(Text.of("coordinator.moveTo.title"));
        form.addClassName("st-flat");
        Field to = Field.choice(
                Text.of("coordinator.moveTo.group"),
                Text.of("coordinator.choose"),
                others,
                group -> group.id().toString(),
                PlanningChoices.Group::name);
        Field first = Field.day(Text.of("coordinator.moveTo.first")).with(on);
        Field reason = reason(form);
        form.problems
                .beside(
                        to,
                        "schedule.problem.full",
                        "schedule.problem.sameGroup",
                        "schedule.problem.alreadyMember",
                        "schedule.problem.clash")
                .beside(
                        first,
                        "schedule.problem.attendanceRecorded",
                        "schedule.problem.endsBefore",
                        "schedule.problem.groupNotActive",
                        "schedule.problem.notInProgram");
        form.fields(to, first, reason);
        UUID tap = TypedId.nextValue();
        form.button(
                Text.of("coordinator.moveTo.save"),
                () -> members.move(
                        tap,
                        member.id(),
                        member.version(),
                        GroupId.parse(to.needed()),
                        first.neededDay(),
                        reason.needed()),
                () -> {
                    LocalDate day = first.neededDay();
                    then.run();
                    Undo.offer(Text.of("coordinator.moveTo.saved", member.name(), to.words()), UNDO_SECONDS, () -> {
                        members.move(
                                TypedId.nextValue(), tap, 0, member.group(), day, Text.of("coordinator.moveTo.undone"));
                        then.run();
                    });
                });
        return form;
    }

    private FormCard leave(LocalDate on) {
        FormCard form = new FormCard(Text.of("coordinator.leave.title"));
        form.addClassName("st-flat");
        Field last = Field.day(Text.of("coordinator.last")).with(on);
        Field reason = reason(form);
        form.problems.beside(last, "schedule.problem.attendanceRecorded", "schedule.problem.endsBefore");
        form.fields(last, reason);
        form.button(
                Text.of("coordinator.leave.save"),
                () -> members.leave(
                        TypedId.nextValue(), member.id(), member.version(), last.neededDay(), reason.needed()),
                () -> {
                    LocalDate next = last.neededDay().plusDays(1);
                    then.run();
                    Undo.offer(Text.of("coordinator.leave.saved", member.name()), UNDO_SECONDS, () -> {
                        members.join(
                                TypedId.nextValue(),
                                member.group(),
                                member.patient(),
                                next.isBefore(member.from()) ? member.from() : next,
                                member.to());
                        then.run();
                    });
                });
        return form;
    }

    private static Field reason(FormCard form) {
        Field reason =
                Field.lines(Text.of("coordinator.reason"), CallOff.REASON_MAX).help(Text.of("coordinator.reason.help"));
        form.problems.reason(reason);
        return reason;
    }
}
