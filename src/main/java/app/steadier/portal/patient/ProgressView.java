package app.steadier.portal.patient;

import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TrendChart;
import app.steadier.progress.DataState;
import app.steadier.progress.MyPagesService;
import app.steadier.progress.MyProgress;
import app.steadier.progress.MyReviewService;
import app.steadier.progress.SessionCard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How it is going, in words first, then hours, then the daily answers. */
@Route(value = "patient/progress", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class ProgressView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MyPagesService pages;
    private final transient MyReviewService reviews;

    ProgressView(MyPagesService pages, MyReviewService reviews) {
        super("patient.nav.progress");
        this.pages = pages;
        this.reviews = reviews;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyProgress progress = pages.progress();
        begin(Text.of("patient.progress.title"));
        add(new StrandsCard(reviews.standing()));
        add(attendance(progress), weeks(progress), answers(progress), clear(progress), steps(progress));
    }

    private static Section attendance(MyProgress progress) {
        Section card = Parts.card(Text.of("patient.progress.coming"));
        long came = progress.recent().stream()
                .filter(session -> session.attendedMinutes() > 0)
                .count();
        long held = progress.recent().stream()
                .filter(session -> session.presence() != null)
                .count();
        card.add(Parts.paragraph(
                held == 0
                        ? Text.of("patient.progress.coming.none")
                        : Text.of("patient.progress.coming.text", came, held),
                "st-large"));
        Div strip = new Div();
        strip.addClassName("st-strip");
        strip.getElement().setAttribute("role", "img");
        strip.getElement().setAttribute("aria-label", Text.of("patient.progress.coming.text", came, held));
        progress.recent().stream()
                .filter(session -> session.presence() != null)
                .forEach(session -> strip.add(cell(session)));
        card.add(strip);
        return card;
    }

    private static Span cell(SessionCard session) {
        String presence = String.valueOf(session.presence());
        Span cell = new Span(Text.of("patient.letter." + presence));
        String css = switch (presence) {
            case "PRESENT" -> "P";
            case "LATE", "LEFT_EARLY" -> "L";
            case "EXCUSED" -> "E";
            case "MAKEUP" -> "M";
            default -> "A";
        };
        cell.addClassNames("st-cell", css);
        cell.getElement()
                .setAttribute("title", Dates.list(session.start().toLocalDate()) + ", " + SessionLines.name(session));
        return cell;
    }

    private static Section weeks(MyProgress progress) {
        Section card = Parts.card(Text.of("patient.hours.title"));
        DataTable table = new DataTable(
                Text.of("patient.hours.title"),
                List.of(
                        Text.of("patient.ledger.week"),
                        Text.of("patient.ledger.planned"),
                        Text.of("patient.ledger.came")));
        List<MyProgress.Week> weeks = progress.weeks();
        for (int i = weeks.size() - 1; i >= 0; i--) {
            MyProgress.Week week = weeks.get(i);
            table.row(List.of(
                    Dates.small(week.monday()),
                    Text.of("patient.ledger.hours", Dates.hours(week.hours().scheduledMinutes())),
                    Text.of("patient.ledger.hours", Dates.hours(week.hours().attendedMinutes()))));
        }
        if (!weeks.isEmpty()) {
            card.add(Parts.paragraph(SessionLines.sentence(weeks.getLast().hours()), "st-large"));
        }
        card.add(table);
        return card;
    }

    private static Section answers(MyProgress progress) {
        long days = progress.days().stream().filter(ProgressView::answered).count();
        List<TrendChart.Series> lines = new ArrayList<>(List.of(
                series("patient.measure.mood", "s-mood", progress, MyProgress.Day::mood),
                series("patient.measure.anxiety", "s-anxiety", progress, MyProgress.Day::anxiety)));
        if (progress.tracksCraving()) {
            lines.add(series("patient.measure.craving", "s-craving", progress, MyProgress.Day::craving));
        }
        return new TrendChart(
                Text.of("patient.progress.days"),
                Text.of("patient.progress.days.text", days, progress.days().size()),
                dates(progress),
                List.of(new TrendChart.Pane(Text.of("patient.progress.scale"), 0, 10, lines)),
                List.of());
    }

    private static Section clear(MyProgress progress) {
        BigDecimal median = progress.clarity().median();
        String sentence = progress.clarity().state() == DataState.OK && median != null
                ? Text.of("patient.progress.clear.text", median.toPlainString())
                : Text.of("patient.progress.clear.few", progress.clarity().days(), 3);
        return new TrendChart(
                Text.of("patient.progress.clear"),
                sentence,
                dates(progress),
                List.of(new TrendChart.Pane(
                        Text.of("patient.progress.scale"),
                        0,
                        10,
                        List.of(series("patient.measure.clear", "s-clear", progress, MyProgress.Day::clearThinking)))),
                List.of());
    }

    private static Section steps(MyProgress progress) {
        Integer percent = progress.followThrough().percent();
        return Parts.card(
                Text.of("patient.progress.steps"),
                Parts.paragraph(
                        percent == null
                                ? Text.of(
                                        "patient.progress.steps.few",
                                        progress.followThrough().decided(),
                                        3)
                                : Text.of(
                                        "patient.progress.steps.text",
                                        percent,
                                        progress.followThrough().decided()),
                        "st-large"));
    }

    private static boolean answered(MyProgress.Day day) {
        return day.mood() != null
                || day.anxiety() != null
                || day.craving() != null
                || day.clearThinking() != null
                || day.sleepHours() != null;
    }

    private static List<LocalDate> dates(MyProgress progress) {
        return progress.days().stream().map(MyProgress.Day::date).toList();
    }

    private static TrendChart.Series series(
            String key, String css, MyProgress progress, Function<MyProgress.Day, @Nullable Integer> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (MyProgress.Day day : progress.days()) {
            Integer number = value.apply(day);
            values.add(number == null ? null : BigDecimal.valueOf(Objects.requireNonNull(number)));
        }
        return new TrendChart.Series(Text.of(key), css, values);
    }
}
