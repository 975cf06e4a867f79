package app.steadier.portal.patient;

import app.steadier.medication.MyMedicationService;
import app.steadier.medication.MyMedicine;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** What I take, when, and what it is for. */
@Route(value = "patient/medication", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class MedicineView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MyMedicationService medication;

    MedicineView(MyMedicationService medication) {
        super("patient.medication.title");
        this.medication = medication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MyMedicine> mine = medication.mine();
        begin(Text.of("patient.medication.title"));
        if (mine.isEmpty()) {
            add(Parts.empty(Text.of("patient.medication.none"), Text.of("patient.medication.none.text")));
        }
        mine.forEach(medicine -> add(card(medicine)));
        add(Parts.print(Text.of("patient.medication.print")));
    }

    private static Section card(MyMedicine medicine) {
        Section card = Parts.card(medicine.name() + " " + medicine.strength());
        card.add(Parts.paragraph(when(medicine), "st-large"));
        if (medicine.directions() != null) {
            card.add(Parts.paragraph(medicine.directions()));
        }
        String why = medicine.targets().stream()
                .map(target -> Text.of("patient.target." + target))
                .collect(Collectors.joining(", "));
        card.add(
                Parts.paragraph(Text.of("patient.medication.for", why), "st-strong"),
                Parts.paragraph(Text.of("patient.medication.since", Dates.sentence(medicine.since())), "st-muted"));
        if (medicine.nextInjection() != null) {
            card.add(Parts.paragraph(Text.of("patient.medication.next", Dates.sentence(medicine.nextInjection()))));
        }
        return card;
    }

    private static String when(MyMedicine medicine) {
        if (!medicine.times().isEmpty()) {
            String times = medicine.times().stream().map(Dates::time).collect(Collectors.joining(", "));
            return Text.of("patient.medication.at", times);
        }
        return Text.of(
                "LAI".equals(String.valueOf(medicine.kind())) ? "patient.medication.lai" : "patient.medication.prn");
    }
}
