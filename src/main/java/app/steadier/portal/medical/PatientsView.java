package app.steadier.portal.medical;

import app.steadier.medication.MedicationPatient;
import app.steadier.medication.MedicationPatientsService;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The people a prescriber cares for, with a search by name, record or medicine. */
@Route(value = MedicalLinks.PATIENTS, layout = StaffFrame.class)
@RolesAllowed("PRESCRIBER")
class PatientsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MedicationPatientsService patients;
    private final Div found = new Div();

    PatientsView(MedicationPatientsService patients) {
        super("medical.patients.title");
        this.patients = patients;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MedicationPatient> all = patients.list();
        begin(Text.of("medical.patients.heading"));
        TextField search = new TextField(Text.of("medical.patients.search"));
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(all, change.getValue()));
        found.getElement().setAttribute("aria-live", "polite");
        add(Parts.card(Text.of("medical.patients.list"), search, found));
        show(all, "");
    }

    private void show(List<MedicationPatient> all, String words) {
        found.removeAll();
        String wanted = plain(words.strip());
        List<MedicationPatient> shown =
                all.stream().filter(patient -> matches(patient, wanted)).toList();
        found.add(Parts.paragraph(Text.of("medical.patients.count", shown.size()), "st-muted"));
        if (shown.isEmpty()) {
            found.add(Parts.empty(Text.of("medical.patients.empty"), Text.of("medical.patients.emptyText")));
            return;
        }
        DataTable table = new DataTable(
                Text.of("medical.patients.list"),
                List.of(
                        Text.of("medical.queue.patient"),
                        Text.of("medical.queue.medicine"),
                        Text.of("medical.patients.since"),
                        Text.of("medical.patients.lastCheckIn")));
        for (MedicationPatient patient : shown) {
            LocalDate last = patient.lastCheckIn();
            table.rowOf(List.of(
                    new Div(
                            Parts.link(MedicalLinks.patient(patient.patient()), patient.name()),
                            Parts.paragraph(Text.of("medical.record", patient.externalId()), "st-caption")),
                    Parts.span(
                            patient.medicines().isEmpty()
                                    ? Text.of("medical.noMedicine")
                                    : String.join(", ", patient.medicines())),
                    Parts.span(Dates.small(patient.admission())),
                    Parts.span(last == null ? Text.of("medical.patients.never") : Dates.small(last))));
        }
        found.add(table);
    }

    private static boolean matches(MedicationPatient patient, String wanted) {
        return plain(patient.name() + " " + patient.externalId() + " " + String.join(" ", patient.medicines()))
                .contains(wanted);
    }

    /** Without accents and case, so that Siobhan finds Siobhán. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
