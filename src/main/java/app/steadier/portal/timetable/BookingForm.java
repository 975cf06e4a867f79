package app.steadier.portal.timetable;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.Booking;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.SessionService;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** With whom, what kind, who leads, when and where. */
public final class BookingForm extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final int USUAL = 60;
    private static final int TOPIC_MAX = 200;

    private final Field person;
    private final Field kind;
    private Field leader;
    private Field second;
    private final Field day;
    private final Field start = Field.time(Text.of("coordinator.start"));
    private final Field minutes =
            Field.number(Text.of("coordinator.minutes"), SHORTEST, LONGEST).with(USUAL);
    private final PlaceFields place;
    private final Field topic = Field.words(Text.of("coordinator.topic.optional"), TOPIC_MAX);
    private final transient SessionId session = SessionId.next();

    /**
     * @param kinds what may be booked here
     * @param page address of a session's page, opened when it is booked
     */
    public BookingForm(
            LocalDate on,
            PlanningChoices choices,
            List<PlanningChoices.Person> people,
            List<Booking.Kind> kinds,
            SessionService sessions,
            Function<SessionId, String> page) {
        super(Text.of("coordinator.book.heading"));
        person = person(people);
        kind = Field.choice(
                Text.of("coordinator.book.kind"),
                Text.of("coordinator.choose"),
                kinds,
                Booking.Kind::name,
                each -> Text.of("coordinator.kind", each));
        day = Field.day(Text.of("coordinator.day")).with(on);
        place = new PlaceFields(choices.rooms(), null, null, problems);
        leader = leaders("coordinator.book.leader", "coordinator.choose", List.of());
        second = leaders("coordinator.book.second", "coordinator.book.nobody", List.of());
        Pair who = new Pair(leader, second);
        kind.onChange(changed -> {
            boolean visit = Booking.Kind.PRESCRIBER.name().equals(changed.value());
            String before = leader.value();
            leader = leaders(
                    "coordinator.book.leader",
                    "coordinator.choose",
                    choices.leaders().stream()
                            .filter(each -> visit ? each.prescribes() : each.treats())
                            .toList());
            second = leaders("coordinator.book.second", "coordinator.book.nobody", choices.leaders());
            if (leader.options().containsKey(before)) {
                leader.with((Object) before);
            }
            who.removeAll();
            who.add(leader, second);
            problems.beside(leader, "schedule.problem.staff").beside(second, "schedule.problem.samePerson");
        });
        problems.beside(person, "schedule.problem.notInProgram")
                .beside(day, "schedule.problem.closed")
                .beside(start, "schedule.problem.past")
                .beside(minutes, "schedule.problem.times")
                .beside(topic, "schedule.problem.line");
        fields(person, kind, who, new Pair(day, start, minutes), place, topic);
        primary(button(Text.of("coordinator.book.save"), () -> sessions.book(session, booking()), () -> {
            Go.to(page.apply(session));
            Undo.say(Text.of("coordinator.book.saved"));
        }));
    }

    /** Chooses the person. */
    public void with(String patient) {
        if (person.options().containsKey(patient)) {
            person.with((Object) patient);
        }
    }

    private Booking booking() {
        PatientId patient = PatientId.parse(person.needed());
        Booking.Kind wanted = Booking.Kind.valueOf(kind.needed());
        return new Booking(
                wanted,
                patient,
                StaffId.parse(leader.needed()),
                second.value().isEmpty() ? null : StaffId.parse(second.value()),
                day.neededDay().atTime(start.neededTime()),
                minutes.neededNumber(),
                place.room(),
                place.link(),
                topic.optional());
    }

    private static Field leaders(String key, String nothing, List<PlanningChoices.Leader> leaders) {
        return Field.choice(
                Text.of(key),
                Text.of(nothing),
                leaders,
                leader -> leader.id().toString(),
                PlanningChoices.Leader::name);
    }

    /** Someone in the program, with their track. */
    public static Field person(List<PlanningChoices.Person> people) {
        return Field.choice(
                Text.of("coordinator.person"),
                Text.of("coordinator.choose"),
                people,
                each -> each.id().toString(),
                each -> each.track() == null
                        ? each.name()
                        : Text.of("coordinator.person.track", each.name(), Words.track(each.track())));
    }
}
