package app.steadier.portal.coordinator;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.Census;
import app.steadier.progress.CensusService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** "Who is coming in, is there room?": the census and the seats of every group, as of a day. */
@Route(value = "coordinator", layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class CensusView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CensusService service;
    private final transient ProgramTime time;

    CensusView(CensusService service, ProgramTime time) {
        super("coordinator.nav.census");
        this.service = service;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate day = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("on")
                .map(Dates::inAddress)
                .orElseGet(time::today);
        Census census = service.on(day);
        begin(Text.of("coordinator.title", census.present(), Dates.full(day)));
        Div steps = new Div(
                Parts.button(CoordinatorLinks.census(day.minusDays(1)), Text.of("coordinator.before"), false),
                Parts.button(CoordinatorLinks.census(day.plusDays(1)), Text.of("coordinator.after"), false),
                Parts.link(CoordinatorLinks.census(), Text.of("coordinator.today")));
        steps.addClassName("st-line");
        add(steps, numbers(census), groups(census));
    }

    private static Div numbers(Census census) {
        Div tiles = new Div(
                tile(census.present(), "coordinator.present"),
                tile(census.admitted(), "coordinator.admitted"),
                tile(census.ended(), "coordinator.ended"),
                tile(census.leaving(), "coordinator.leaving"),
                tile(census.inIntake(), "coordinator.intake"));
        census.tracks().forEach(track -> tiles.add(tile(track.people(), "coordinator.track", track.track())));
        tiles.addClassName("st-tiles");
        return tiles;
    }

    private static Div tile(int number, String key, Object... arguments) {
        Div tile = new Div(
                Parts.paragraph(String.valueOf(number), "st-number"),
                Parts.paragraph(Text.of(key, arguments), "st-muted"));
        tile.addClassName("st-card");
        return tile;
    }

    private static Section groups(Census census) {
        Section card = Parts.card(Text.of("coordinator.groups"));
        if (census.groups().isEmpty()) {
            card.add(Parts.empty(Text.of("coordinator.groups.none"), Text.of("coordinator.groups.none.text")));
            return card;
        }
        int free = census.groups().stream().mapToInt(Census.Roster::free).sum();
        DataTable table = new DataTable(
                Text.of("coordinator.groups"),
                List.of(
                        Text.of("coordinator.group"),
                        Text.of("coordinator.when"),
                        Text.of("coordinator.lead"),
                        Text.of("coordinator.members"),
                        Text.of("coordinator.free")));
        for (Census.Roster group : census.groups()) {
            String days = List.of(group.days().split(";")).stream()
                    .map(day -> Text.of("coordinator.day." + day))
                    .collect(Collectors.joining(", "));
            table.rowOf(List.<Component>of(
                    Parts.link(CoordinatorLinks.roster(group.id(), census.day()), group.name()),
                    new Span(days + " " + Text.of("shell.span", Dates.time(group.start()), Dates.time(group.end()))),
                    new Span(group.facilitator() == null ? Text.of("coordinator.lead.none") : group.facilitator()),
                    new Span(Text.of("coordinator.of", group.members(), group.capacity())),
                    group.free() == 0
                            ? Parts.badge(Tone.ATTENTION, Glyph.MINUS, Text.of("coordinator.full"))
                            : Parts.badge(Tone.OK, Glyph.CHECK, Text.of("coordinator.seats", group.free()))));
        }
        card.add(
                Parts.paragraph(
                        Text.of("coordinator.groups.text", census.groups().size(), free)),
                table);
        return card;
    }
}
