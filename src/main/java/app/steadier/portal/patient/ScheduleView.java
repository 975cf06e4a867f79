package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.MyPagesService;
import app.steadier.progress.MyWeek;
import app.steadier.progress.SessionCard;
import app.steadier.schedule.CannotCome;
import app.steadier.schedule.CannotComeService;
import app.steadier.schedule.ListeningService;
import app.steadier.schedule.MakeUpService;
import app.steadier.schedule.SessionNoticeService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One week: every session, what counted, and the hours in words first. */
@Route(value = "patient/schedule", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class ScheduleView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient MyPagesService pages;
    private final transient SessionNoticeService notices;
    private final transient MakeUpService makeUps;
    private final transient CannotComeService told;
    private final transient ListeningService listening;
    private final transient ProgramTime time;

    ScheduleView(
            MyPagesService pages,
            SessionNoticeService notices,
            MakeUpService makeUps,
            CannotComeService told,
            ListeningService listening,
            ProgramTime time) {
        super("patient.nav.schedule");
        this.pages = pages;
        this.notices = notices;
        this.makeUps = makeUps;
        this.told = told;
        this.listening = listening;
        this.time = time;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String day) {
        MyWeek week = pages.week(day == null ? time.today() : Dates.inAddress(day));
        begin(Text.of("patient.week.title", Dates.sentence(week.monday())));
        Div steps = new Div(
                Parts.button(PatientLinks.schedule(week.monday().minusWeeks(1)), Text.of("patient.week.before"), false),
                Parts.button(PatientLinks.schedule(week.monday().plusWeeks(1)), Text.of("patient.week.after"), false));
        steps.addClassName("st-line");
        add(new Notices(notices), steps);
        Section hours = Parts.card(
                Text.of("patient.hours.title"), Parts.paragraph(SessionLines.sentence(week.hours()), "st-large"));
        if (week.track() != null) {
            hours.add(Parts.paragraph(Text.of("patient.week.track", week.track()), "st-caption"));
        }
        add(hours);
        Map<LocalDate, List<SessionCard>> days = week.sessions().stream()
                .collect(Collectors.groupingBy(
                        session -> session.start().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        if (days.isEmpty()) {
            add(Parts.empty(Text.of("patient.week.none"), Text.of("patient.week.none.text")));
        }
        LocalDateTime now = time.local(time.now());
        List<CannotCome> said = told.mine(time.now());
        Set<SessionId> listens = listening.mine();
        days.forEach((date, sessions) -> {
            Section card = Parts.card(Dates.full(date));
            sessions.forEach(session -> {
                Div row = SessionLines.row(session);
                if ("SCHEDULED".equals(session.state()) && session.start().isAfter(now)) {
                    row.add(new TellTeam(session, told, said, true));
                    if ("GROUP".equals(session.kind())) {
                        row.add(new ListeningToday(
                                session.id(), SessionLines.name(session), listens.contains(session.id()), listening));
                    }
                }
                card.add(row);
            });
            add(card);
        });
        add(new MyMakeUpsCard(makeUps));
        Div more = new Div(
                Parts.link(PatientLinks.groups(), Text.of("answer.groups.open")),
                Parts.link(PatientLinks.obligations(), Text.of("answer.obligations.open")));
        more.addClassName("st-answer-foot");
        add(more);
    }
}
