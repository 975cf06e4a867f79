package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.consent.ConsentService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
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

/** "What do I do today?": the next session first, then the hours, the small steps, the medicine. */
@Route(value = "patient", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class TodayView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Parts below this order stand above the small steps. */
    private static final int FIRST = 100;

    private final transient MyPagesService pages;
    private final transient CannotComeService told;
    private final transient ConsentService consents;
    private final transient ProgramTime time;
    private final transient List<TodayPart> parts;

    TodayView(
            MyPagesService pages,
            CannotComeService told,
            ConsentService consents,
            ProgramTime time,
            List<TodayPart> parts) {
        super("patient.nav.today");
        this.pages = pages;
        this.told = told;
        this.consents = consents;
        this.time = time;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(TodayPart::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyToday today = pages.today();
        int hour = today.now().getHour();
        String greeting = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        begin(Text.of("patient.today." + greeting, today.callName()));
        addComponentAsFirst(Parts.paragraph(Dates.full(today.now().toLocalDate()), "st-caption"));
        List<CannotCome> said = told.mine(time.now());
        if (today.next() == null) {
            add(Parts.card(
                    Text.of("patient.today.none"), Parts.paragraph(Text.of("patient.today.none.text"), "st-muted")));
        } else {
            Section hero = hero(today, today.next());
            if (today.next().start().isAfter(today.now())) {
                hero.add(new TellTeam(today.next(), told, said, false));
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
        ConsentsView.waiting(consents.mine().consents()).ifPresent(this::add);
        parts(part -> part.order() < FIRST);
        add(steps(today));
        add(Parts.card(
                Text.of("patient.hours.title"),
                Parts.paragraph(SessionLines.sentence(today.hours()), "st-large"),
                Parts.link(PatientLinks.schedule(), Text.of("patient.hours.open"))));
        if (today.medicationService()) {
            add(Parts.card(
                    Text.of("patient.medication.title"),
                    Parts.link(PatientLinks.medication(), Text.of("patient.medication.open"))));
        }
        parts(part -> part.order() >= FIRST);
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

    private static Section steps(MyToday today) {
        Section card = Parts.card(Text.of("patient.steps.title"));
        if (today.steps().isEmpty()) {
            card.add(Parts.empty(Text.of("patient.steps.none"), Text.of("patient.steps.none.text")));
        }
        for (MyToday.Step step : today.steps()) {
            String state = step.answer() == null
                    ? Text.of("patient.steps.due", Dates.sentence(step.due()))
                    : Text.of("patient.steps." + step.answer());
            card.add(Parts.row(
                    Parts.grow(Parts.paragraph(step.words(), "st-large"), Parts.paragraph(state, "st-muted"))));
        }
        return card;
    }
}
