package app.steadier.portal.shell;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.progress.HoursForecast;
import app.steadier.progress.HoursLine;
import app.steadier.progress.HoursPage;
import app.steadier.progress.OpenSession;
import app.steadier.schedule.MakeUpOffer;
import app.steadier.schedule.MakeUpService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everyone's hours of a week against the floor; from Thursday on who will fall short, with what would make up for it. */
public final class HoursBoard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HoursPage page;
    private final transient MakeUpService makeUps;
    private final transient Function<PatientId, String> person;
    private final transient Runnable then;

    /**
     * @param person address of someone's page
     * @param then called after a proposal
     */
    public HoursBoard(HoursPage page, MakeUpService makeUps, Function<PatientId, String> person, Runnable then) {
        this.page = page;
        this.makeUps = makeUps;
        this.person = person;
        this.then = then;
        addClassName("st-board");
        if (page.forecast()) {
            add(falling());
        }
        add(everyone());
    }

    private Section falling() {
        List<HoursLine> few = page.people().stream()
                .filter(line -> line.forecast() != null && line.forecast().fallsShort())
                .toList();
        Section card = Parts.card(Text.of("coordinator.short.title", few.size()));
        if (few.isEmpty()) {
            card.add(Parts.empty(Text.of("coordinator.short.none"), Text.of("coordinator.short.none.text")));
        }
        few.forEach(line -> {
            HoursForecast forecast = line.forecast();
            if (forecast != null) {
                card.add(shortOne(line, forecast));
            }
        });
        return card;
    }

    private Div shortOne(HoursLine line, HoursForecast forecast) {
        Div box = new Div(Parts.row(
                Parts.grow(
                        Parts.person(person.apply(line.patient()), line.name()),
                        Parts.paragraph(missing(forecast), "st-muted")),
                forecast.enough()
                        ? Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("coordinator.short.enough"))
                        : Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("coordinator.short.notEnough"))));
        box.addClassName("st-item");
        if (forecast.openSessions().isEmpty()) {
            box.add(Parts.paragraph(Text.of("coordinator.short.nothing"), "st-caption"));
            return box;
        }
        Problems problems = new Problems();
        List<MakeUpOffer> offers = makeUps.offers(line.patient());
        forecast.openSessions().forEach(open -> box.add(open(line.patient(), open, offers, problems)));
        box.add(problems);
        return box;
    }

    private static String missing(HoursForecast forecast) {
        return forecast.shortMinutes() > 0
                ? Text.of("coordinator.short.hours", forecast.shortHours().toPlainString(), forecast.shortDays())
                : Text.of("coordinator.short.days", forecast.shortDays());
    }

    private Div open(PatientId patient, OpenSession open, List<MakeUpOffer> offers, Problems problems) {
        Div row = Parts.row(Parts.grow(
                Parts.paragraph(open.group() + ", " + Dates.list(open.start().toLocalDate()) + ", "
                        + Dates.span(open.start(), open.end())),
                Parts.paragraph(
                        (open.topic() == null ? "" : open.topic() + ", ")
                                + Text.of("coordinator.seats", open.freeSeats()),
                        "st-caption")));
        row.addClassName("st-open");
        offers.stream()
                .filter(offer -> offer.options().stream()
                        .anyMatch(option -> option.session().equals(open.session())))
                .findFirst()
                .ifPresentOrElse(
                        offer -> row.add(propose(patient, offer, open, problems)),
                        () -> row.add(Parts.span(Text.of("coordinator.short.noMissed"), "st-caption")));
        return row;
    }

    private Button propose(PatientId patient, MakeUpOffer offer, OpenSession open, Problems problems) {
        UUID id = TypedId.nextValue();
        SessionId missed = offer.missed().session();
        Button propose = new Button(Text.of("coordinator.makeUp.propose"));
        propose.setAriaLabel(Text.of(
                "coordinator.makeUp.proposeOf",
                open.group(),
                Dates.list(open.start().toLocalDate())));
        propose.setDisableOnClick(true);
        propose.addClickListener(click -> {
            if (problems.run(() -> makeUps.propose(id, patient, missed, open.session()))) {
                then.run();
                Undo.say(Text.of("coordinator.makeUp.proposed"));
            }
            propose.setEnabled(true);
        });
        return propose;
    }

    private Section everyone() {
        Section card =
                Parts.card(Text.of("coordinator.hours.heading", page.people().size()));
        if (page.people().isEmpty()) {
            card.add(Parts.empty(Text.of("coordinator.hours.none"), Text.of("coordinator.hours.none.text")));
            return card;
        }
        DataTable table = new DataTable(
                Text.of("coordinator.hours.title"),
                List.of(
                        Text.of("coordinator.person"),
                        Text.of("coordinator.hours.scheduled"),
                        Text.of("coordinator.hours.attended"),
                        Text.of("coordinator.hours.toCome"),
                        Text.of("coordinator.hours.floor"),
                        Text.of("coordinator.hours.state")));
        page.people()
                .forEach(line -> table.rowOf(List.of(
                        Parts.person(person.apply(line.patient()), line.name()),
                        hours(line.scheduledMinutes()),
                        attended(line),
                        hours(line.toComeMinutes()),
                        Parts.span(Text.of(
                                "coordinator.hours.rule",
                                Dates.hours(line.hours().rule().weekMinutes()),
                                line.hours().rule().days())),
                        state(line))));
        card.add(table);
        return card;
    }

    private static Component hours(int minutes) {
        return Parts.span(Text.of("coordinator.hours.h", Dates.hours(minutes)), "st-tabular");
    }

    private static Component attended(HoursLine line) {
        Component hours = hours(line.hours().attendedMinutes());
        if (line.unrecordedMinutes() == 0) {
            return hours;
        }
        return new Div(
                hours,
                Parts.paragraph(
                        Text.of("coordinator.hours.open", Dates.hours(line.unrecordedMinutes())), "st-caption"));
    }

    private static Component state(HoursLine line) {
        HoursForecast forecast = line.forecast();
        return switch (line.hours().state()) {
            case MET -> Parts.badge(Tone.OK, Glyph.CHECK, Text.of("coordinator.hours.MET"));
            case BELOW -> Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("coordinator.hours.BELOW"));
            case PARTIAL_WEEK -> Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("coordinator.hours.PARTIAL_WEEK"));
            case IN_PROGRESS ->
                forecast != null && forecast.fallsShort()
                        ? Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("coordinator.hours.short"))
                        : Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("coordinator.hours.IN_PROGRESS"));
        };
    }

    /** Head of a page of hours: the week in words, with the weeks before and after. */
    public static PageHeader header(LocalDate monday, Function<LocalDate, String> week, LocalDate today) {
        return new PageHeader(Text.of("coordinator.hours.week", monday))
                .actions(
                        Parts.button(week.apply(monday.minusWeeks(1)), Text.of("coordinator.week.before"), false),
                        Parts.button(week.apply(today), Text.of("coordinator.week.this"), false),
                        Parts.button(week.apply(monday.plusWeeks(1)), Text.of("coordinator.week.after"), false),
                        Parts.print(Text.of("coordinator.print")));
    }

    /** What the page says before its tables: how many reach the floor. */
    public static String sentence(HoursPage page) {
        return page.people().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(line -> line.hours().state(), Collectors.counting()),
                        counts -> Text.of(
                                "coordinator.hours.text",
                                counts.getOrDefault(app.steadier.progress.HoursState.MET, 0L),
                                page.people().size())));
    }
}
