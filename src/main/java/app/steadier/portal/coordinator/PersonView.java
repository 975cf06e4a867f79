package app.steadier.portal.coordinator;

import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.MakeUpCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.MakeUpRequest;
import app.steadier.schedule.MakeUpService;
import app.steadier.schedule.Membership;
import app.steadier.schedule.MembershipChange;
import app.steadier.schedule.MembershipService;
import app.steadier.schedule.ObligationService;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person's groups over time with every change, what they missed, and their make-ups. */
@Route(value = CoordinatorLinks.PERSON, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class PersonView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MembershipService members;
    private final transient MakeUpService makeUps;
    private final transient PlanningChoicesService choices;
    private final transient ObligationService obligations;
    private final transient ProgramTime time;
    private transient PatientId patient = PatientId.next();

    PersonView(
            MembershipService members,
            MakeUpService makeUps,
            PlanningChoicesService choices,
            ObligationService obligations,
            ProgramTime time) {
        super("coordinator.person.title");
        this.members = members;
        this.makeUps = makeUps;
        this.choices = choices;
        this.obligations = obligations;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        patient = PatientId.parse(event.getRouteParameters().get("patient").orElse(""));
        show();
    }

    private void show() {
        List<Membership> all = members.history(patient);
        List<MembershipChange> changes = members.changes(patient);
        String name = all.isEmpty() ? named() : all.getFirst().name();
        begin(new PageHeader(name)
                .person(name)
                .sentence(Text.of("coordinator.person.text", all.size()))
                .actions(
                        Parts.button(CoordinatorLinks.message(patient), Text.of("talk.write"), false),
                        Parts.button(CoordinatorLinks.consents(patient), Text.of("consent.list"), false),
                        Parts.button(CoordinatorLinks.book(patient), Text.of("coordinator.person.book"), true)));
        Div left = new Div(groups(all), changes(changes));
        Div right = new Div(
                new MakeUpCard(patient, makeUps.offers(patient), makeUps, this::show),
                requests(makeUps.requests(patient)),
                ObligationsCard.of(patient, obligations));
        Div columns = new Div(left, right);
        columns.addClassName("st-columns");
        add(columns);
    }

    /** Someone who has never been in a group. */
    private String named() {
        return choices.people(time.today()).stream()
                .filter(one -> one.id().equals(patient))
                .map(PlanningChoices.Person::name)
                .findFirst()
                .orElse(Text.of("coordinator.person.title"));
    }

    private Section groups(List<Membership> all) {
        LocalDate today = time.today();
        Section card = Parts.card(Text.of("coordinator.person.groups"));
        if (all.isEmpty()) {
            card.add(Parts.empty(
                    Text.of("coordinator.person.groups.none"), Text.of("coordinator.person.groups.none.text")));
        }
        all.forEach(one -> card.add(Parts.row(
                Parts.grow(
                        Parts.link(CoordinatorLinks.roster(one.group()), one.groupName()),
                        Parts.paragraph(Words.period(one.from(), one.to()), "st-muted")),
                Parts.span(Text.of("coordinator.membership", one.state(today)), "st-muted"))));
        return card;
    }

    private static Section changes(List<MembershipChange> changes) {
        Section card = Parts.card(Text.of("coordinator.changes.title"));
        if (changes.isEmpty()) {
            card.add(Parts.paragraph(Text.of("coordinator.changes.none"), "st-muted"));
        }
        changes.forEach(change -> card.add(Parts.row(Parts.grow(
                Parts.paragraph(what(change), "st-strong"),
                Parts.paragraph(
                        Words.joined(Stream.of(
                                Dates.moment(change.at()),
                                change.by() == null ? Text.of("coordinator.changes.automatic") : change.by())),
                        "st-caption"),
                Parts.paragraph(change.reason() == null ? "" : change.reason(), "st-muted")))));
        return card;
    }

    private static String what(MembershipChange change) {
        String before = period(change.beforeFrom(), change.beforeTo());
        String after = period(change.afterFrom(), change.afterTo());
        if (before.isEmpty()) {
            return Text.of("coordinator.changes.joined", change.groupName(), after);
        }
        return after.isEmpty()
                ? Text.of("coordinator.changes.takenBack", change.groupName(), before)
                : Text.of("coordinator.changes.changed", change.groupName(), before, after);
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null ? "" : Words.period(from, to);
    }

    private static Section requests(List<MakeUpRequest> requests) {
        Section card = Parts.card(Text.of("coordinator.requests.title"));
        if (requests.isEmpty()) {
            card.add(Parts.paragraph(Text.of("coordinator.requests.none"), "st-muted"));
        }
        requests.reversed()
                .forEach(one -> card.add(Parts.row(
                        Parts.grow(
                                Parts.paragraph(one.sessionName() + ", " + Dates.moment(one.start()), "st-strong"),
                                Parts.paragraph(
                                        Text.of(
                                                "coordinator.makeUp.for",
                                                one.missedName(),
                                                Dates.small(one.missedStart().toLocalDate())),
                                        "st-caption"),
                                Parts.paragraph(one.reason() == null ? "" : one.reason(), "st-muted")),
                        Parts.span(Text.of("coordinator.makeUpState", one.state()), "st-muted"))));
        return card;
    }
}
