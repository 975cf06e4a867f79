package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import app.steadier.checkin.CheckInPage;
import app.steadier.checkin.CheckInService;
import app.steadier.consent.ConsentService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.MyPagesService;
import app.steadier.progress.MyToday;
import app.steadier.progress.SessionCard;
import app.steadier.schedule.CannotCome;
import app.steadier.schedule.CannotComeService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * "What do I do today?": the next session first, then the check-in, the small step, the skill, the medicine. After the
 * last session of the day only what is left to do today (capability S20).
 */
@Route(value = "patient", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class TodayView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Parts below this order stand above the small steps. */
    private static final int FIRST = 100;

    private final transient MyPagesService pages;
    private final transient CheckInService checkIns;
    private final transient DayTaps dayTaps;
    private final transient CannotComeService told;
    private final transient ConsentService consents;
    private final transient ProgramTime time;
    private final transient List<TodayPart> parts;

    TodayView(
            MyPagesService pages,
            CheckInService checkIns,
            DayTaps dayTaps,
            CannotComeService told,
            ConsentService consents,
            ProgramTime time,
            List<TodayPart> parts) {
        super("patient.nav.today");
        this.pages = pages;
        this.checkIns = checkIns;
        this.dayTaps = dayTaps;
        this.told = told;
        this.consents = consents;
        this.time = time;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(TodayPart::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        MyToday today = pages.today();
        DayBoard board = board();
        int hour = today.now().getHour();
        String greeting = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        begin(Text.of("patient.today." + greeting, today.callName()));
        addComponentAsFirst(Parts.paragraph(Dates.full(today.now().toLocalDate()), "st-caption"));
        if (today.over()) {
            evening(today, board);
        } else {
            day(today, board);
        }
    }

    private void day(MyToday today, @Nullable DayBoard board) {
        List<CannotCome> said = told.mine(time.now());
        if (board != null && board.done()) {
            add(finished(today));
        }
        sessions(today, said);
        if (board != null) {
            board.checkIn().ifPresent(this::add);
        }
        ConsentsView.waiting(consents.mine().consents()).ifPresent(this::add);
        parts(part -> part.order() < FIRST);
        if (board != null) {
            add(board.practice());
        }
        if (today.medicationService()) {
            add(new LinkCard(PatientLinks.medication(), Glyph.PILL, Text.of("patient.medication.title"))
                    .text(Text.of("patient.medication.what")));
        }
        add(Parts.card(
                Text.of("patient.hours.title"),
                Parts.paragraph(SessionLines.sentence(today.hours()), "st-large"),
                Parts.link(PatientLinks.schedule(), Text.of("patient.hours.open"))));
        parts(part -> part.order() >= FIRST);
        if (board != null) {
            board.saved().ifPresent(this::add);
        }
        add(DayBoard.links());
    }

    /** After the last session: today's practice and the check-in, nothing else. */
    private void evening(MyToday today, @Nullable DayBoard board) {
        if (board == null || board.done()) {
            add(finished(today));
        } else {
            add(Parts.paragraph(Text.of("day.evening"), "st-muted"));
        }
        ConsentsView.waiting(consents.mine().consents()).ifPresent(this::add);
        parts(part -> part.order() < FIRST);
        if (board != null) {
            board.checkIn().ifPresent(this::add);
            add(board.practice());
            board.saved().ifPresent(this::add);
        }
        add(DayBoard.links());
    }

    /** Nothing when somebody is not in the program now. */
    private @Nullable DayBoard board() {
        try {
            CheckInPage page = checkIns.page(null);
            return new DayBoard(page, dayTaps, this::show);
        } catch (UserProblem notInProgram) {
            return null;
        }
    }

    private static Section finished(MyToday today) {
        Section card = Parts.card(Text.of("day.finished"), Parts.paragraph(Text.of("day.finished.text")));
        card.addComponentAsFirst(Parts.disc(Glyph.CHECK));
        card.addClassName("st-say");
        SessionCard next = today.next();
        if (next != null) {
            card.add(Parts.paragraph(
                    Text.of(
                            "day.finished.next",
                            SessionLines.name(next),
                            Dates.full(next.start().toLocalDate()),
                            next.start().toLocalTime()),
                    "st-muted"));
        }
        return card;
    }

    private void sessions(MyToday today, List<CannotCome> said) {
        SessionCard next = today.next();
        if (next == null) {
            add(Parts.card(
                    Text.of("patient.today.none"), Parts.paragraph(Text.of("patient.today.none.text"), "st-muted")));
        } else {
            Section hero = hero(today, next);
            if (next.start().isAfter(today.now())) {
                hero.add(new TellTeam(next, told, said, false));
            }
            add(hero);
        }
        if (!today.later().isEmpty()) {
            Section later = Parts.card(Text.of("patient.today.later"));
            today.later().forEach(session -> {
                Div row = SessionLines.row(session);
                row.add(new TellTeam(session, told, said, true));
                later.add(row);
            });
            add(later);
        }
    }

    private void parts(Predicate<TodayPart> which) {
        parts.stream().filter(which).forEach(part -> part.part().ifPresent(this::add));
    }

    private static Section hero(MyToday today, SessionCard next) {
        Section hero = Parts.card(SessionLines.name(next));
        hero.addClassName("st-hero");
        hero.addComponentAsFirst(Parts.paragraph(when(today, next)));
        hero.add(
                Parts.line(Glyph.CLOCK, Dates.span(next.start(), next.end())),
                Parts.line(Glyph.USER, Text.of("patient.with", next.facilitator())));
        if (next.topic() != null) {
            hero.add(Parts.line(Glyph.NOTE, next.topic()));
        }
        return hero;
    }

    private static String when(MyToday today, SessionCard next) {
        LocalDate day = next.start().toLocalDate();
        if (!next.start().isAfter(today.now())) {
            return Text.of("patient.next.now");
        }
        if (day.equals(today.now().toLocalDate())) {
            Duration wait = Duration.between(today.now(), next.start());
            return Text.of("patient.next.today", wait.toHours(), wait.toMinutesPart());
        }
        return Text.of("patient.next.day", Dates.full(day));
    }
}
