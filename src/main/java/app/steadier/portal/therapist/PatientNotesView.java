package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.notes.NoteId;
import app.steadier.notes.NoteLine;
import app.steadier.notes.NoteState;
import app.steadier.notes.NoteText;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All notes of one person, newest first, and a new note about a contact without a session. */
@Route(value = TherapistLinks.PATIENT_NOTES, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class PatientNotesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient NoteServices services;

    PatientNotesView(NoteServices services) {
        super("therapist.nav.notes");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId patient =
                PatientId.parse(event.getRouteParameters().get("patient").orElse(""));
        List<NoteLine> lines = services.records().ofPatient(patient);
        Button contact = new Button(Text.of("therapist.contact.new"), Glyph.PLUS.icon());
        contact.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        contact.setDisableOnClick(true);
        contact.addClickListener(click -> contact(patient));
        String heading = lines.isEmpty()
                ? Text.of("therapist.nav.notes")
                : Text.of("therapist.patientNotes.heading", lines.getFirst().patientName());
        begin(new PageHeader(heading)
                .over(Parts.link(TherapistLinks.patient(patient), Text.of("therapist.patientNotes.overview")))
                .actions(contact));
        if (lines.isEmpty()) {
            add(Parts.plainCard(Parts.empty(
                    Glyph.NOTE, Text.of("therapist.patientNotes.empty"), Text.of("therapist.patientNotes.emptyText"))));
            return;
        }
        Section card = Parts.card(Text.of("therapist.patientNotes.list"));
        lines.forEach(line -> card.add(row(line)));
        add(card);
    }

    private void contact(PatientId patient) {
        NoteId note = NoteId.next();
        services.notes().saveContact(TypedId.nextValue(), note, patient, 0, NoteText.EMPTY);
        UI.getCurrent().navigate(TherapistLinks.note(note));
    }

    private static Component row(NoteLine line) {
        Div words = Parts.grow(
                Parts.paragraph(Text.of("therapist.note.kind", line.kind()), "st-strong"),
                Parts.paragraph(
                        Text.of("therapist.patientNotes.line", Dates.withYear(line.day()), line.author()), "st-muted"));
        Div row = Parts.row(words, state(line));
        if (line.awaitsCosign()) {
            row.add(Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("therapist.note.state.cosign")));
        }
        row.add(Parts.button(
                TherapistLinks.note(line.note()),
                Text.of("therapist.patientNotes.open", Dates.small(line.day())),
                false));
        return row;
    }

    private static Span state(NoteLine line) {
        return line.state() == NoteState.SIGNED
                ? Parts.badge(Tone.OK, Glyph.LOCK, Text.of("therapist.note.state.signed"))
                : line.state() == NoteState.DRAFT
                        ? Parts.badge(Tone.NEUTRAL, Glyph.PEN, Text.of("therapist.note.state.draft"))
                        : Parts.badge(Tone.ATTENTION, Glyph.CLOSE, Text.of("therapist.note.state.error"));
    }
}
