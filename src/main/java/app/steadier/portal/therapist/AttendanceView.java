package app.steadier.portal.therapist;

import app.steadier.access.AccessGuard;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.AttendanceMark;
import app.steadier.schedule.AttendanceService;
import app.steadier.schedule.AttendanceSheet;
import app.steadier.schedule.AttendanceStatus;
import app.steadier.schedule.CannotCome;
import app.steadier.schedule.CannotComeService;
import app.steadier.schedule.ListeningService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Taking attendance: everyone present at one tap, then the exceptions; each tap is saved and can be taken back. */
@Route(value = TherapistLinks.ATTENDANCE, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class AttendanceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 30;
    private static final int RATINGS = 5;

    private final transient AttendanceService service;
    private final transient CannotComeService told;
    private final transient ListeningService listening;
    private final transient AccessGuard guard;
    private final transient ProgramTime time;
    private final transient Map<Object, AttendanceLine> lines = new LinkedHashMap<>();
    private transient SessionId session = new SessionId(new UUID(0, 0));
    private Component header = new PageHeader("");
    private final Button allPresent = new Button(Text.of("therapist.attendance.all"));

    AttendanceView(
            AttendanceService service,
            CannotComeService told,
            ListeningService listening,
            AccessGuard guard,
            ProgramTime time) {
        super("therapist.attendance.title");
        this.service = service;
        this.told = told;
        this.listening = listening;
        this.guard = guard;
        this.time = time;
        allPresent.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        allPresent.addClickListener(click -> everyone());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = SessionId.parse(event.getRouteParameters().get("session").orElse(""));
        AttendanceSheet sheet = service.sheet(session);
        removeAll();
        header = header(sheet);
        add(header);
        List<CannotCome> said = said();
        if (!sheet.started()) {
            add(Parts.plainCard(Parts.empty(
                    Text.of("CANCELLED".equals(sheet.state()) ? "therapist.state.cancelled" : "therapist.state.coming"),
                    Text.of(
                            "CANCELLED".equals(sheet.state())
                                    ? "therapist.problem.cancelled"
                                    : "therapist.problem.notStarted"))));
            ToldCard.of(sheet, said).ifPresent(this::add);
            ToldCard.listening(sheet, listeners()).ifPresent(this::add);
            return;
        }
        Section card = Parts.card(Text.of("therapist.attendance.people"));
        lines.clear();
        Set<PatientId> listeners = listeners();
        for (AttendanceSheet.Row row : sheet.rows()) {
            AttendanceLine line = new AttendanceLine(
                    row,
                    sheet.minutes(),
                    (mark, words) -> save(row, mark, words),
                    (mark, reason) -> correct(row, mark, reason),
                    () -> now(sheet));
            said.stream().filter(each -> each.patient().equals(row.patient())).forEach(line::told);
            if (listeners.contains(row.patient())) {
                line.listens();
            }
            lines.put(row.patient(), line);
            card.add(line);
        }
        add(meaning(), card);
        if (!"PRESCRIBER".equals(sheet.kind())) {
            Div on = new Div(Parts.button(TherapistLinks.notes(session), Text.of("therapist.attendance.done"), false));
            on.addClassName("st-line");
            add(on);
        }
        show(sheet);
    }

    /** What people said ahead, for who leads the session. */
    private List<CannotCome> said() {
        return guard.can(Verb.LIST, Target.of(session), Resource.SESSION_PREFERENCE)
                ? told.whoCannotCome(session)
                : List.of();
    }

    /** Who wants to listen only, for who leads the session. */
    private Set<PatientId> listeners() {
        return guard.can(Verb.LIST, Target.of(session), Resource.SESSION_PREFERENCE)
                ? listening.whoListens(session)
                : Set.of();
    }

    private PageHeader header(AttendanceSheet sheet) {
        GroupId group = sheet.group();
        String groupName = sheet.groupName();
        String title = groupName == null ? Text.of("therapist.kind." + sheet.kind()) : groupName;
        PageHeader header = new PageHeader(summary(sheet));
        Component paper =
                Parts.button(TherapistLinks.signIn(sheet.session()), Text.of("therapist.paper.signIn"), false);
        header.over(Parts.link(
                group == null ? TherapistLinks.today() : TherapistLinks.roster(group),
                title + ", " + Dates.list(sheet.start().toLocalDate()) + ", "
                        + Dates.span(sheet.start(), sheet.end())));
        long guests = sheet.count(AttendanceStatus.MAKEUP);
        header.sentence(Text.of("therapist.attendance.names", sheet.rows().size() - guests, guests, sheet.minutes()));
        return sheet.started() ? header.actions(paper, allPresent) : header.actions(paper);
    }

    private static String summary(AttendanceSheet sheet) {
        String said = Words.joined(Stream.of(
                Words.count(
                        "therapist.count.here",
                        sheet.count(AttendanceStatus.PRESENT) + sheet.count(AttendanceStatus.MAKEUP)),
                Words.count("therapist.count.late", sheet.count(AttendanceStatus.LATE)),
                Words.count("therapist.count.early", sheet.count(AttendanceStatus.LEFT_EARLY)),
                Words.count("therapist.count.excused", sheet.count(AttendanceStatus.EXCUSED)),
                Words.count("therapist.count.absent", sheet.count(AttendanceStatus.ABSENT)),
                Words.count("therapist.count.open", sheet.open())));
        return said.isEmpty() ? Text.of("therapist.count.nobody") : said;
    }

    private static Component meaning() {
        Div anchors = new Div();
        for (int rating = 0; rating < RATINGS; rating++) {
            anchors.add(Parts.paragraph(rating + ": " + Text.of("therapist.part." + rating)));
        }
        anchors.add(Parts.paragraph(Text.of("therapist.attendance.keys"), "st-muted", "st-small"));
        NativeDetails meaning = new NativeDetails(Text.of("therapist.part.meaning"), anchors);
        meaning.addClassName("st-more");
        return Parts.plainCard(meaning);
    }

    private void show(AttendanceSheet sheet) {
        PageHeader fresh = header(sheet);
        replace(header, fresh);
        header = fresh;
        allPresent.setEnabled(sheet.open() > 0);
        sheet.rows().forEach(row -> {
            AttendanceLine line = lines.get(row.patient());
            if (line != null) {
                line.show(row);
            }
        });
    }

    private void everyone() {
        tap(
                tap -> service.allPresent(tap, session),
                Text.of("therapist.saved.all", time.local(time.now()).toLocalTime()));
    }

    private void save(AttendanceSheet.Row row, AttendanceMark mark, String words) {
        tap(tap -> service.mark(tap, session, row.patient(), mark), Text.of("therapist.saved.one", row.name(), words));
    }

    private boolean correct(AttendanceSheet.Row row, AttendanceMark mark, String reason) {
        try {
            service.correct(TypedId.nextValue(), session, row.patient(), mark, reason);
        } catch (UserProblem problem) {
            Undo.say(Text.of(problem));
            return false;
        } finally {
            show(service.sheet(session));
        }
        Undo.say(Text.of("therapist.correction.saved", row.name()));
        return true;
    }

    private void tap(Consumer<UUID> work, String saved) {
        UUID tap = TypedId.nextValue();
        try {
            work.accept(tap);
        } catch (UserProblem problem) {
            Undo.say(Text.of(problem));
            show(service.sheet(session));
            return;
        }
        show(service.sheet(session));
        Undo.offer(saved, UNDO_SECONDS, () -> takeBack(tap));
    }

    private void takeBack(UUID tap) {
        service.undo(tap, session);
        show(service.sheet(session));
    }

    /** The time of the wall clock while the session lasts; nothing before and after. */
    private @Nullable LocalTime now(AttendanceSheet sheet) {
        LocalDateTime now = time.local(time.now());
        return now.isBefore(sheet.start()) || now.isAfter(sheet.end())
                ? null
                : now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
