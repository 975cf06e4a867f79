package app.steadier.portal.coordinator;

import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.CallOff;
import app.steadier.portal.timetable.Pair;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.settings.OnCallDuty;
import app.steadier.settings.OnCallGap;
import app.steadier.settings.OnCallService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on call when, and the hours that have nobody. */
@Route(value = CoordinatorLinks.ON_CALL, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class OnCallView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int AHEAD_DAYS = 90;
    private static final int GAP_DAYS = 14;
    private static final int GAPS_SHOWN = 4;
    private static final int UNDO_SECONDS = 10;

    private final transient OnCallService onCall;
    private final transient PlanningChoicesService choices;
    private final transient ProgramTime time;
    private String reason = "";

    OnCallView(OnCallService onCall, PlanningChoicesService choices, ProgramTime time) {
        super("alert.duty.nav");
        this.onCall = onCall;
        this.choices = choices;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        LocalDate today = time.today();
        List<OnCallDuty> duties = onCall.duties(today, today.plusDays(AHEAD_DAYS));
        List<OnCallDuty> now = onCall.now();
        begin(new PageHeader(Text.of("alert.duty.nav")).sentence(Text.of("alert.duty.text")));
        Div standing = Parts.plainCard(Parts.paragraph(
                now.isEmpty()
                        ? Text.of("alert.duty.now.none")
                        : Text.of(
                                "alert.duty.now",
                                now.stream().map(OnCallView::who).collect(Collectors.joining("; ")))));
        standing.addClassName(now.isEmpty() ? "st-why" : "st-say");
        add(standing);
        Section list = Parts.card(Text.of("alert.duty.list"));
        if (duties.isEmpty()) {
            list.add(Parts.empty(Text.of("alert.duty.none"), Text.of("alert.duty.none.text")));
        }
        duties.forEach(duty -> list.add(row(duty)));
        Div side = new Div(form());
        gaps(onCall.gaps(today.plusDays(GAP_DAYS - 1L)), side);
        Div columns = new Div(new Div(list), side);
        columns.addClassName("st-columns");
        add(columns);
    }

    private static String who(OnCallDuty duty) {
        return Text.of("alert.duty." + duty.as(), duty.name() == null ? "" : duty.name());
    }

    private static void gaps(List<OnCallGap> gaps, Div side) {
        if (gaps.isEmpty()) {
            return;
        }
        Section card = Parts.card(Text.of("alert.duty.gaps"));
        gaps.stream()
                .limit(GAPS_SHOWN)
                .forEach(gap -> card.add(Parts.line(
                        Glyph.CLOCK, Text.of("alert.duty.gap", Dates.moment(gap.from()), Dates.moment(gap.until())))));
        if (gaps.size() > GAPS_SHOWN) {
            card.add(Parts.paragraph(Text.of("alert.duty.gaps.more", gaps.size() - GAPS_SHOWN), "st-muted"));
        }
        side.add(card);
    }

    private Div row(OnCallDuty duty) {
        FormCard form = new FormCard(Text.of("alert.duty.removeOf", who(duty)));
        form.addClassName("st-flat");
        form.setVisible(false);
        Field why = Field.lines(Text.of("alert.reason"), CallOff.REASON_MAX).help(Text.of("alert.duty.reason.help"));
        form.problems.reason(why);
        form.fields(why);
        form.button(Text.of("alert.duty.removeSave"), () -> onCall.end(duty.id(), why.needed()), () -> {
            show();
            Undo.say(Text.of("alert.duty.removed"));
        });
        Button open = new Button(Text.of("alert.duty.remove"));
        open.setAriaLabel(Text.of("alert.duty.removeOf", who(duty)));
        open.addClickListener(click -> {
            open.setVisible(false);
            form.setVisible(true);
            why.focus();
        });
        Div item = new Div(
                Parts.row(
                        Parts.grow(
                                Parts.paragraph(who(duty), "st-strong"),
                                Parts.paragraph(
                                        Text.of(
                                                "alert.duty.span",
                                                Dates.moment(duty.from()),
                                                Dates.moment(duty.until())),
                                        "st-muted")),
                        open),
                form);
        item.addClassName("st-item");
        return item;
    }

    private FormCard form() {
        FormCard form = new FormCard(Text.of("alert.duty.add"));
        Field who =
                Field.choice(Text.of("alert.duty.who"), Text.of("alert.choose"), people(), Person::key, Person::words);
        Field fromDay = Field.day(Text.of("alert.duty.fromDay"));
        Field fromTime = Field.time(Text.of("alert.duty.fromTime"));
        Field untilDay = Field.day(Text.of("alert.duty.untilDay"));
        Field untilTime = Field.time(Text.of("alert.duty.untilTime"));
        Field why = Field.lines(Text.of("alert.reason"), CallOff.REASON_MAX)
                .help(Text.of("alert.duty.reason.help"))
                .with((Object) reason);
        form.problems.reason(why).beside(who, "safety.problem.dutyPerson").beside(untilDay, "safety.problem.dutyTimes");
        form.fields(who, new Pair(fromDay, fromTime), new Pair(untilDay, untilTime), why);
        UUID id = TypedId.nextValue();
        form.primary(form.button(
                Text.of("alert.duty.save"),
                () -> onCall.add(
                        Person.of(who.needed())
                                .duty(
                                        id,
                                        fromDay.neededDay().atTime(fromTime.neededTime()),
                                        untilDay.neededDay().atTime(untilTime.neededTime())),
                        why.needed()),
                () -> {
                    reason = why.value();
                    show();
                    Undo.offer(Text.of("alert.duty.saved"), UNDO_SECONDS, () -> {
                        onCall.end(id, reason);
                        show();
                    });
                }));
        return form;
    }

    private List<Person> people() {
        LocalDate today = time.today();
        List<Person> people = new ArrayList<>();
        for (PlanningChoices.Leader leader : choices.choices().leaders()) {
            if (leader.active(today)) {
                if (leader.treats()) {
                    people.add(new Person(leader.id(), leader.name(), OnCallDuty.As.THERAPIST));
                }
                if (leader.prescribes()) {
                    people.add(new Person(leader.id(), leader.name(), OnCallDuty.As.PRESCRIBER));
                }
            }
        }
        return people;
    }

    /** Someone in a role. */
    private record Person(StaffId staff, String name, OnCallDuty.As as) {

        String key() {
            return staff + " " + as;
        }

        String words() {
            return Text.of("alert.duty." + as, name);
        }

        static Person of(String key) {
            int space = key.indexOf(' ');
            return new Person(
                    StaffId.parse(key.substring(0, space)), "", OnCallDuty.As.valueOf(key.substring(space + 1)));
        }

        OnCallDuty duty(UUID id, LocalDateTime from, LocalDateTime until) {
            return new OnCallDuty(id, staff, null, as, from, until);
        }
    }
}
