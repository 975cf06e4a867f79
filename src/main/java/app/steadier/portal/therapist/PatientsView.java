package app.steadier.portal.therapist;

import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.PatientLine;
import app.steadier.progress.TherapistPatientsService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people a therapist cares for and those of the groups the therapist leads, with a search. */
@Route(value = TherapistLinks.PATIENTS, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class PatientsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TherapistPatientsService patients;
    private final TextField search = new TextField(Text.of("therapist.patients.search"));
    private final Div found = new Div();
    private final Button more = new Button(Text.of("therapist.patients.more"));
    private DataTable table = table();
    private transient @Nullable PatientLine last;

    PatientsView(TherapistPatientsService patients) {
        super("therapist.nav.patients");
        this.patients = patients;
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> start());
        more.addClickListener(click -> next());
        found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(Text.of("therapist.nav.patients"));
        add(Parts.card(Text.of("therapist.patients.list"), search, found, more));
        start();
    }

    private void start() {
        last = null;
        table = table();
        found.removeAll();
        found.add(table);
        next();
        if (last == null) {
            found.removeAll();
            found.add(Parts.empty(Text.of("therapist.patients.empty"), Text.of("therapist.patients.emptyText")));
        }
    }

    private void next() {
        TherapistPatientsService.Slice slice = patients.list(search.getValue(), last);
        slice.people().forEach(person -> {
            table.rowOf(cells(person));
            last = person;
        });
        more.setVisible(slice.more());
    }

    private static DataTable table() {
        return new DataTable(
                Text.of("therapist.patients.list"),
                List.of(
                        Text.of("therapist.patients.name"),
                        Text.of("therapist.patients.record"),
                        Text.of("therapist.patients.track"),
                        Text.of("therapist.patients.time"),
                        Text.of("therapist.roster.know")));
    }

    private static List<Component> cells(PatientLine person) {
        PatientLine.Care care = person.care();
        Component know = person.openAlert()
                ? Parts.badge(Tone.URGENT, Glyph.ALERT, Text.of("therapist.alert.badge"))
                : Parts.span("");
        if (care == null) {
            return List.of(
                    Parts.span(person.name(), "st-strong"),
                    Parts.span(""),
                    Parts.span(""),
                    Parts.span(""),
                    person.openAlert() ? know : Parts.span(Text.of("therapist.patients.group"), "st-muted"));
        }
        String track = care.track();
        LocalDate discharge = care.discharge();
        return List.of(
                Parts.person(TherapistLinks.patient(person.patient()), person.name()),
                Parts.span(care.externalId()),
                Parts.span(track == null ? "" : track),
                Parts.span(
                        discharge == null
                                ? Text.of("therapist.patients.since", Dates.withYear(care.admission()))
                                : Text.of("shell.span", Dates.withYear(care.admission()), Dates.withYear(discharge))),
                know);
    }
}
