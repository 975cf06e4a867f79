package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.MyReviewService;
import app.steadier.progress.MySunday;
import app.steadier.progress.SessionCard;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The week in words: came, practiced, kept, next. No row of days to keep up, no comparison (capability S38). */
@Route(value = "patient/week", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class WeekView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MyReviewService service;
    private final transient ProgramTime time;

    WeekView(MyReviewService service, ProgramTime time) {
        super("answer.week");
        this.service = service;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MySunday week = service.week(time.today());
        begin(Text.of("answer.week"));
        add(Parts.paragraph(Dates.days(week.monday(), week.sunday()), "st-muted"));
        Section came = Parts.card(
                Text.of("answer.week.came"),
                Parts.paragraph(
                        week.came() == 0
                                ? Text.of("answer.week.came.none")
                                : Text.of(
                                        "answer.week.came.text",
                                        week.came(),
                                        Dates.hours(week.hours().attendedMinutes())),
                        "st-large"));
        if (week.excused() > 0) {
            came.add(Parts.paragraph(Text.of("answer.week.excused", week.excused()), "st-muted"));
        }
        Section practiced = Parts.card(
                Text.of("answer.week.practiced"),
                Parts.paragraph(
                        week.practiced().isEmpty()
                                ? Text.of("answer.week.practiced.none")
                                : Text.of("answer.week.practiced.text", String.join(", ", week.practiced())),
                        "st-large"));
        Section kept = Parts.card(Text.of("answer.week.kept"), Parts.paragraph(kept(week), "st-large"));
        add(came, practiced, kept, next(week));
    }

    private static String kept(MySunday week) {
        if (week.kept() + week.partly() == 0) {
            return Text.of("answer.week.kept.none");
        }
        return week.partly() == 0
                ? Text.of("answer.week.kept.text", week.kept())
                : Text.of("answer.week.kept.partly", week.kept(), week.partly());
    }

    private static Section next(MySunday week) {
        SessionCard next = week.next();
        return Parts.card(
                Text.of("answer.week.next"),
                Parts.paragraph(
                        next == null
                                ? Text.of("answer.week.next.none")
                                : Text.of(
                                        "answer.week.next.text",
                                        SessionLines.name(next),
                                        Dates.full(next.start().toLocalDate()),
                                        Dates.time(next.start().toLocalTime())),
                        "st-large"),
                Parts.link(PatientLinks.schedule(week.sunday().plusDays(1)), Text.of("answer.week.next.open")));
    }
}
