package app.steadier.portal.coordinator;

import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.CallOff;
import app.steadier.portal.timetable.MoveSession;
import app.steadier.portal.timetable.PutBack;
import app.steadier.portal.timetable.SessionTopic;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.ObligationService;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** One session: move it, call it off or put it back, change its topic, name a substitute. */
@Route(value = CoordinatorLinks.SESSION, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class SessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SessionService sessions;
    private final transient GroupScheduleService groups;
    private final transient PlanningChoicesService choices;
    private final transient ObligationService obligations;
    private final transient ProgramTime time;
    private transient SessionId session = SessionId.next();

    SessionView(
            SessionService sessions,
            GroupScheduleService groups,
            PlanningChoicesService choices,
            ObligationService obligations,
            ProgramTime time) {
        super("coordinator.session.title");
        this.sessions = sessions;
        this.groups = groups;
        this.choices = choices;
        this.obligations = obligations;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = SessionId.parse(event.getRouteParameters().get("session").orElse(""));
        show();
    }

    private void show() {
        TimetableEntry entry = sessions.entry(session);
        begin(header(entry));
        boolean over = !entry.start().isAfter(time.local(time.now()));
        if ("HELD".equals(entry.state()) || over) {
            add(Parts.plainCard(
                    Parts.empty(Text.of("coordinator.session.over"), Text.of("coordinator.session.over.text"))));
            return;
        }
        if ("CANCELLED".equals(entry.state())) {
            Section card = new PutBack(entry, sessions, this::show);
            card.addClassName("st-why");
            add(card);
            return;
        }
        ObligationsCard.over(session, obligations).ifPresent(this::add);
        PlanningChoices choice = choices.choices();
        Div left = new Div(new MoveSession(entry, choice.rooms(), sessions, this::show));
        Div right = new Div(new CallOff(entry, true, sessions, this::show));
        left.add(new SessionTopic(entry, sessions, this::show));
        if (entry.group() != null) {
            List<PlanningChoices.Leader> leaders = choice.leaders().stream()
                    .filter(leader -> leader.active(entry.start().toLocalDate())
                            && !leader.name().equals(entry.facilitator()))
                    .toList();
            right.addComponentAsFirst(new StandIn(entry, leaders, groups, this::show));
        }
        Div columns = new Div(left, right);
        columns.addClassName("st-columns");
        add(columns);
    }

    private static PageHeader header(TimetableEntry entry) {
        PageHeader header = new PageHeader(Words.title(entry))
                .over(Parts.link(
                        CoordinatorLinks.week(entry.start().toLocalDate()),
                        Text.of(
                                "coordinator.session.week",
                                Dates.small(entry.start()
                                        .toLocalDate()
                                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))))
                .sentence(Words.joined(Stream.of(
                                Dates.full(entry.start().toLocalDate()),
                                Dates.span(entry.start(), entry.end()),
                                Words.place(entry),
                                Words.leaders(entry),
                                entry.topic() == null ? "" : entry.topic()))
                        + ".")
                .actions(Words.state(entry));
        if (entry.videoLink() != null) {
            Anchor video = Parts.button(entry.videoLink(), Text.of("coordinator.session.video"), false);
            video.getElement().setAttribute("rel", "noopener").setAttribute("target", "_blank");
            header.actions(video);
        }
        if (entry.group() != null) {
            header.actions(Parts.button(
                    CoordinatorLinks.roster(entry.group(), entry.start().toLocalDate()),
                    Text.of("coordinator.session.roster"),
                    false));
        } else if (entry.patient() != null) {
            header.actions(Parts.button(
                    CoordinatorLinks.person(entry.patient()), Text.of("coordinator.session.person"), false));
        }
        return header;
    }
}
