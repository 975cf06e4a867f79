package app.steadier.portal.therapist;

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
import app.steadier.portal.timetable.SessionTopic;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.schedule.SessionService;
import app.steadier.schedule.TimetableEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.stream.Stream;

/** One session of the caller's: move it, call it off, change its topic. */
@Route(value = TherapistLinks.SESSION, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class SessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SessionService sessions;
    private final transient PlanningChoicesService choices;
    private final transient ProgramTime time;
    private transient SessionId session = SessionId.next();

    SessionView(SessionService sessions, PlanningChoicesService choices, ProgramTime time) {
        super("therapist.session.title");
        this.sessions = sessions;
        this.choices = choices;
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
        if ("HELD".equals(entry.state()) || !entry.start().isAfter(time.local(time.now()))) {
            add(Parts.plainCard(
                    Parts.empty(Text.of("therapist.session.over"), Text.of("therapist.session.over.text"))));
        } else if ("CANCELLED".equals(entry.state())) {
            Section card = Parts.card(
                    Text.of("coordinator.back.title"),
                    Parts.paragraph(
                            Text.of("coordinator.back.text", Objects.requireNonNullElse(entry.cancelReason(), ""))),
                    Parts.paragraph(Text.of("therapist.session.office"), "st-muted"));
            card.addClassName("st-why");
            add(card);
        } else {
            Div left = new Div(
                    new MoveSession(entry, choices.choices().rooms(), sessions, this::show),
                    new SessionTopic(entry, sessions, this::show));
            Div columns = new Div(left, new Div(new CallOff(entry, false, sessions, this::show)));
            columns.addClassName("st-columns");
            add(columns);
        }
    }

    private PageHeader header(TimetableEntry entry) {
        PageHeader header = new PageHeader(Words.title(entry))
                .sentence(Words.joined(Stream.of(
                                Dates.full(entry.start().toLocalDate()),
                                Dates.span(entry.start(), entry.end()),
                                Words.place(entry),
                                Words.leaders(entry),
                                entry.topic() == null ? "" : entry.topic()))
                        + ".")
                .actions(
                        Words.state(entry),
                        Parts.button(TherapistLinks.attendance(session), Text.of("therapist.session.sheet"), false));
        if (entry.patient() != null) {
            header.over(Parts.link(TherapistLinks.patient(entry.patient()), Text.of("therapist.book.person")));
        } else {
            header.over(Parts.link(TherapistLinks.today(), Text.of("therapist.nav.today")));
        }
        if ("FAMILY".equals(entry.kind())) {
            header.actions(Parts.button(TherapistLinks.family(session), Text.of("therapist.session.family"), false));
        }
        return header;
    }
}
