package app.steadier.portal.therapist;

import app.steadier.notes.NoteFinding;
import app.steadier.notes.NoteId;
import app.steadier.notes.NotePage;
import app.steadier.notes.NoteState;
import app.steadier.notes.NoteText;
import app.steadier.notes.NoteToSign;
import app.steadier.notes.SaveOutcome;
import app.steadier.notes.SavedNote;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One note: read, add, sign second, print; one's own draft about a contact without a session is written here. */
@Route(value = TherapistLinks.NOTE, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class NoteView extends Page implements BeforeEnterObserver, NoteDesk {

    private static final long serialVersionUID = 1L;

    private final transient NoteServices services;
    private final SignDialog dialog;
    private final SavedStatus saved = new SavedStatus();
    private final Button sign = new Button(Text.of("therapist.notes.signOne"));
    private transient NoteId id = NoteId.next();
    private @Nullable NoteEditor editor;

    NoteView(NoteServices services) {
        super("therapist.note.title");
        this.services = services;
        dialog = new SignDialog(services.accounts());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.addClickListener(click -> sign());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = NoteId.parse(event.getRouteParameters().get("note").orElse(""));
        NotePage note = services.records().note(id);
        if (own(note) && note.session() != null) {
            event.forwardTo(TherapistLinks.notes(note.session(), note.patient()));
            return;
        }
        build(note);
    }

    private static boolean own(NotePage note) {
        return note.mine() && note.state() == NoteState.DRAFT;
    }

    private void build(NotePage note) {
        PageHeader header = new PageHeader(note.patientName())
                .person(note.patientName())
                .over(Parts.link(TherapistLinks.notes(note.patient()), Text.of("therapist.note.all")))
                .sentence(sentence(note));
        if (own(note)) {
            NoteEditor fresh = new NoteEditor(
                    this,
                    note.kind(),
                    note.choices(),
                    note.text(),
                    note.version(),
                    (save, version, text) -> save(note, save, version, text));
            editor = fresh;
            begin(header.actions(saved, sign));
            add(Parts.plainCard(fresh), Parts.plainCard(new NoteActs(services, id, this::left)), dialog);
            show(note);
        } else {
            editor = null;
            begin(header.actions(Parts.print(Text.of("therapist.roster.print"))));
            add(Parts.plainCard(new NoteReading(services, note, this::again)));
        }
    }

    private static String sentence(NotePage note) {
        Integer minutes = note.minutes();
        String what = Text.of("therapist.note.kind", note.kind()) + ", " + Dates.withYear(note.day());
        return minutes == null || note.status() == null
                ? what
                : what + ". " + Text.of("therapist.status." + note.status()) + ", "
                        + Text.of("therapist.minutes", minutes)
                        + (note.participation() == null
                                ? ""
                                : ", " + Text.of("therapist.notes.part", note.participation()));
    }

    private Autosave.Answer<NoteText> save(NotePage note, UUID save, int version, NoteText text) {
        SavedNote answer = services.notes().saveContact(save, id, note.patient(), version, text);
        return new Autosave.Answer<>(answer.outcome(), answer.version(), answer.savedAt(), answer.theirs());
    }

    /** After a draft was put away there is nothing to show here. */
    private void left() {
        UI.getCurrent().navigate(TherapistLinks.notes());
    }

    private void again() {
        NotePage note = services.records().note(id);
        build(note);
    }

    @Override
    public void saved(SaveOutcome outcome, LocalDateTime at) {
        saved.show(outcome, at);
        if (outcome == SaveOutcome.SIGNED) {
            again();
        }
    }

    @Override
    public void look() {
        NotePage note = services.records().note(id);
        if (own(note)) {
            show(note);
        } else {
            build(note);
        }
    }

    private void show(NotePage note) {
        if (editor != null) {
            editor.show(note.text(), note.version(), note.findings());
        }
        sign.setEnabled(note.findings().stream().noneMatch(NoteFinding::blocks));
    }

    @Override
    public void confirm(NoteFinding finding, String reason) {
        services.notes().confirm(id, finding.id(), reason);
        look();
    }

    @Override
    public void putAway(UUID kept) {
        services.notes().dismiss(kept);
    }

    private void sign() {
        look();
        NoteEditor open = editor;
        if (open == null) {
            return;
        }
        if (open.undecided()) {
            Undo.say(Text.of("therapist.race.first"));
            return;
        }
        dialog.ask(
                Text.of("therapist.sign.question", 1),
                Text.of("therapist.sign.sign", 1),
                List.of(),
                () -> {
                    services.signing().signContact(new NoteToSign(id, open.version()));
                    Undo.say(Text.of("therapist.sign.done", 1));
                },
                this::look);
    }
}
