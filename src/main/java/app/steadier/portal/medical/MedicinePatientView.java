package app.steadier.portal.medical;

import app.steadier.base.PatientId;
import app.steadier.medication.InjectionStatus;
import app.steadier.medication.MedicationPage;
import app.steadier.medication.MedicationPage.AlertLine;
import app.steadier.medication.MedicationPage.CheckLine;
import app.steadier.medication.MedicationPage.Medicine;
import app.steadier.medication.MedicationPage.SideEffectLine;
import app.steadier.medication.MedicationPageService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.AttendedDaysService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One person: why now, medicines over symptoms and attendance, orders, side effects, checks. */
@Route(value = MedicalLinks.PATIENTS, layout = StaffFrame.class)
@RolesAllowed("PRESCRIBER")
class MedicinePatientView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient MedicationPageService medication;
    private final transient AttendedDaysService attendance;

    MedicinePatientView(MedicationPageService medication, AttendedDaysService attendance) {
        super("medical.patient.title");
        this.medication = medication;
        this.attendance = attendance;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        PatientId patient = PatientId.parse(id);
        MedicationPage page = medication.page(patient);
        begin(new PageHeader(page.name())
                .person(page.name())
                .over(Parts.link(MedicalLinks.patients(), Text.of("medical.nav.patients")))
                .sentence(Text.of(
                        page.active() ? "medical.patient.active" : "medical.patient.ended",
                        page.externalId(),
                        Dates.sentence(page.from()),
                        Dates.sentence(page.to())))
                .actions(Parts.button(MedicalLinks.questionnaires(patient), Text.of("answer.desk"), false)));
        add(why(page));
        if (!page.alerts().isEmpty()) {
            add(alerts(page));
        }
        add(MedicineTimeline.chart(page, attendance.minutes(patient, page.from(), page.to())));
        add(orders(page));
        Div side = new Div(sideEffects(page), checks(page));
        side.addClassName("st-columns");
        add(side);
    }

    private static Section why(MedicationPage page) {
        Section card = Parts.card(
                Text.of("medical.why.heading"),
                Parts.paragraph(
                        page.reasons().isEmpty()
                                ? Text.of("medical.why.nothing")
                                : page.reasons().stream().map(Reasons::sentence).collect(Collectors.joining(" "))));
        card.addClassName("st-why");
        return card;
    }

    private static Section alerts(MedicationPage page) {
        Section card = Parts.card(Text.of("medical.alerts.heading"));
        card.addClassName("st-urgent");
        for (AlertLine alert : page.alerts()) {
            card.add(Parts.row(
                    Parts.grow(Parts.span(Text.of(
                            "medical.alerts.line",
                            Dates.sentence(alert.raised()),
                            Text.of("medical.alerts.cause." + alert.cause().toLowerCase(Locale.ROOT))))),
                    alert.acknowledged()
                            ? Parts.badge(Tone.ATTENTION, Glyph.EYE, Text.of("medical.alerts.acknowledged"))
                            : Parts.badge(Tone.URGENT, Glyph.ALERT, Text.of("medical.alerts.raised"))));
        }
        return card;
    }

    private static Section orders(MedicationPage page) {
        Section card = Parts.card(
                Text.of("medical.orders.heading"),
                Parts.paragraph(Text.of("medical.orders.covered", Words.covered(page.covered())), "st-muted"));
        if (page.medicines().isEmpty()) {
            card.add(Parts.empty(Text.of("medical.orders.empty"), Text.of("medical.orders.emptyText")));
        }
        page.medicines().reversed().forEach(medicine -> card.add(order(medicine)));
        if (!page.changes().isEmpty()) {
            card.add(Parts.span(Text.of("medical.orders.changes"), "st-strong"));
            card.add(Parts.list(page.changes().reversed().stream()
                    .map(change -> Parts.span(
                            Text.of("medical.change.line", Dates.sentence(change.day()), Words.change(change))))
                    .toList()));
        }
        return card;
    }

    private static Div order(Medicine medicine) {
        LocalDate end = medicine.end();
        String directions = medicine.directions();
        Div words = Parts.grow(
                Parts.paragraph(
                        Text.of("medical.orders.title", medicine.name(), medicine.strength(), Words.when(medicine)),
                        "st-strong"),
                Parts.paragraph(
                        Text.of(
                                end == null ? "medical.orders.since" : "medical.orders.span",
                                directions == null
                                        ? Words.targets(medicine)
                                        : directions + ". " + Words.targets(medicine),
                                Dates.sentence(medicine.start()),
                                end == null ? "" : Dates.sentence(end)),
                        "st-muted"));
        if (medicine.covered() != null) {
            words.add(Parts.paragraph(Words.covered(medicine.covered()), "st-muted"));
        }
        if (!medicine.given().isEmpty()) {
            words.add(Parts.paragraph(
                    Text.of(
                            "medical.orders.given",
                            medicine.given().stream().map(Dates::small).collect(Collectors.joining(", "))),
                    "st-muted"));
        }
        InjectionStatus next = medicine.next();
        if (next != null) {
            words.add(Parts.paragraph(
                    Text.of(
                            "medical.orders.next",
                            Dates.sentence(next.due()),
                            Dates.sentence(next.earliest()),
                            Dates.sentence(next.overdueFrom())),
                    "st-muted"));
        }
        return Parts.row(words, running(medicine));
    }

    private static Span running(Medicine medicine) {
        return medicine.running()
                ? Parts.badge(Tone.OK, Glyph.CHECK, Text.of("medical.orders.running"))
                : Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("medical.orders.ended"));
    }

    private static Section sideEffects(MedicationPage page) {
        List<Div> rows =
                page.sideEffects().stream().map(MedicinePatientView::sideEffect).toList();
        return lines("medical.sideEffects", rows);
    }

    private static Div sideEffect(SideEffectLine effect) {
        LocalDate reviewed = effect.reviewed();
        return Parts.row(
                Parts.grow(Parts.span(Text.of(
                        "medical.sideEffects.line",
                        effect.name(),
                        Text.of("medical.severity." + effect.severity().toLowerCase(Locale.ROOT)),
                        Dates.small(effect.day())))),
                reviewed == null
                        ? Parts.badge(Tone.ATTENTION, Glyph.EYE, Text.of("medical.sideEffects.new"))
                        : Parts.badge(
                                Tone.OK, Glyph.CHECK, Text.of("medical.sideEffects.reviewed", Dates.small(reviewed))));
    }

    private static Section checks(MedicationPage page) {
        return lines(
                "medical.checks",
                page.checks().stream().map(MedicinePatientView::check).toList());
    }

    private static Div check(CheckLine check) {
        LocalDate done = check.done();
        Component state;
        if (done != null) {
            state = Parts.badge(Tone.OK, Glyph.CHECK, Text.of("medical.checks.done", Dates.small(done)));
        } else if (check.due()) {
            state = Parts.badge(Tone.ATTENTION, Glyph.CLOCK, Text.of("medical.checks.due", Dates.small(check.day())));
        } else {
            state = Parts.badge(
                    Tone.NEUTRAL, Glyph.CALENDAR, Text.of("medical.checks.planned", Dates.small(check.day())));
        }
        return Parts.row(
                Parts.grow(
                        Parts.span(check.name(), "st-strong"),
                        Parts.paragraph(Text.of("medical.checks." + (check.lab() ? "lab" : "review")), "st-caption")),
                state);
    }

    private static Section lines(String key, List<Div> rows) {
        Section card = Parts.card(Text.of(key + ".heading"));
        if (rows.isEmpty()) {
            card.add(Parts.empty(Text.of(key + ".empty"), Text.of(key + ".emptyText")));
        }
        rows.forEach(card::add);
        return card;
    }
}
