package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.notes.NoteFinding;
import app.steadier.notes.NoteState;
import app.steadier.notes.NoteText;
import app.steadier.notes.NoteToSign;
import app.steadier.notes.SaveOutcome;
import app.steadier.notes.SavedNote;
import app.steadier.notes.SavedText;
import app.steadier.notes.SessionNotes;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.notes.SessionNotes.Shared;
import app.steadier.notes.SharedText;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes of one session at work: its text, the members, one note at a time; signed as one act or alone. */
final class NoteBench extends Div implements NoteDesk {

    private static final long serialVersionUID = 1L;

    private final transient NoteServices services;
    private final transient SessionId session;
    private final LocalDate today;
    private final SignDialog dialog;
    private final SavedStatus saved = new SavedStatus();
    private final Div due = new Div();
    private final Button signAll = new Button();
    private final Div columns = new Div();
    private final MemberList members = new MemberList(this::open);
    private final @Nullable SharedTextCard shared;
    private transient SessionNotes page;
    private transient PatientId current;
    private transient NotePanel panel;
    private String address = "";

    /** @param today for the clock */
    NoteBench(NoteServices services, SessionNotes page, PatientId current, LocalDate today) {
        this.today = today;
        this.services = services;
        this.page = page;
        this.current = current;
        session = page.session();
        dialog = new SignDialog(services.accounts());
        addClassName("st-bench");
        signAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        signAll.addClickListener(click -> signAll());
        Shared text = page.shared();
        shared = text == null ? null : new SharedTextCard(this, text, this::saveText, this::confirmForAll);
        panel = panel();
        columns.addClassName("st-notes");
        if (shared == null) {
            columns.addClassName("st-alone");
            columns.add(panel);
            add(header(page).actions(due, saved), columns, dialog);
        } else {
            columns.add(shared, members, panel);
            add(header(page).actions(due, saved, signAll), columns, dialog);
            Shortcuts.addShortcutListener(this, () -> step(1), Key.ARROW_DOWN, KeyModifier.ALT);
            Shortcuts.addShortcutListener(this, () -> step(-1), Key.ARROW_UP, KeyModifier.ALT);
            Shortcuts.addShortcutListener(this, this::signAll, Key.ENTER, KeyModifier.CONTROL);
        }
        saved.first(page);
        show();
    }

    /** The page's heading with the session and its attendance over it. */
    static PageHeader header(SessionNotes page) {
        String group = page.groupName();
        return new PageHeader(Text.of("therapist.notes.title"))
                .over(Parts.link(
                        TherapistLinks.attendance(page.session()),
                        (group == null ? Text.of("therapist.kind." + page.kind()) : group)
                                + ", " + Dates.list(page.start().toLocalDate()) + ", "
                                + Dates.span(page.start(), page.end())));
    }

    @Override
    public void saved(SaveOutcome outcome, LocalDateTime at) {
        saved.show(outcome, at);
        address();
        if (outcome == SaveOutcome.SIGNED || outcome == SaveOutcome.COLLEAGUE) {
            look();
        }
    }

    @Override
    public void look() {
        page = services.notes().page(session);
        if (writable(row()) != (panel.editor() != null)) {
            renew();
        }
        show();
    }

    @Override
    public void confirm(NoteFinding finding, String reason) {
        if (row().note() != null) {
            services.notes().confirm(row().note(), finding.id(), reason);
            look();
        }
    }

    @Override
    public void putAway(UUID kept) {
        services.notes().dismiss(kept);
        look();
    }

    private void confirmForAll(NoteFinding finding, String reason) {
        for (Row row : page.rows()) {
            boolean asks = row.findings().stream().anyMatch(each -> each.id().equals(finding.id()) && each.blocks());
            if (asks && row.mine() && row.note() != null) {
                services.notes().confirm(row.note(), finding.id(), reason);
            }
        }
        look();
    }

    private Autosave.Answer<SharedText> saveText(UUID save, int version, SharedText text) {
        SavedText answer = services.notes().saveText(save, session, version, text);
        return new Autosave.Answer<>(answer.outcome(), answer.version(), answer.savedAt(), answer.theirs());
    }

    private Autosave.Answer<NoteText> saveNote(PatientId patient, UUID save, int version, NoteText text) {
        SavedNote answer = services.notes().saveNote(save, session, patient, version, text);
        return new Autosave.Answer<>(answer.outcome(), answer.version(), answer.savedAt(), answer.theirs());
    }

    /** Opens the next note, or the one before. */
    private void step(int by) {
        int next = page.rows().indexOf(row()) + by;
        if (next >= 0 && next < page.rows().size()) {
            open(page.rows().get(next).patient());
        }
    }

    private void open(PatientId patient) {
        current = patient;
        page = services.notes().page(session);
        renew();
        show();
        address();
        NoteEditor editor = panel.editor();
        if (editor != null) {
            editor.begin();
        }
    }

    /** The address names the note, so that a reload or a new sign-in comes back to it. */
    private void address() {
        String path = TherapistLinks.notes(session, current);
        if (!path.equals(address)) {
            address = path;
            UI.getCurrent().getPage().getHistory().replaceState(null, path);
        }
    }

    private void renew() {
        NotePanel fresh = panel();
        columns.replace(panel, fresh);
        panel = fresh;
    }

    private NotePanel panel() {
        Row row = row();
        List<Button> steps = shared == null
                ? List.of()
                : List.of(NotePanel.step(page, row, -1, this::step), NotePanel.step(page, row, 1, this::step));
        if (writable(row)) {
            NoteEditor editor = new NoteEditor(
                    this,
                    page.kind(),
                    row.goals(),
                    row.text(),
                    row.version(),
                    (save, version, text) -> saveNote(row.patient(), save, version, text));
            NoteActs acts = row.note() == null ? null : new NoteActs(services, row.note(), this::open);
            return new NotePanel(this, editor, null, acts, this::signOne, steps);
        }
        return new NotePanel(this, null, reading(row), null, this::signOne, steps);
    }

    private Component reading(Row row) {
        return row.state() == NoteState.SIGNED && row.note() != null
                ? new NoteReading(services, services.records().note(row.note()), this::open)
                : NoteReading.ofColleague(row);
    }

    private void open() {
        open(current);
    }

    private static boolean writable(Row row) {
        return row.mine() && row.state() == NoteState.DRAFT;
    }

    private Row row() {
        return page.rows().stream()
                .filter(row -> row.patient().equals(current))
                .findFirst()
                .orElseThrow();
    }

    private void show() {
        members.show(page, current);
        panel.show(page, row());
        Shared text = page.shared();
        if (shared != null && text != null) {
            shared.show(NoteWords.settled(text, page.rows()), page.kept());
        }
        int ready = page.ready().size();
        signAll.setText(Text.of("therapist.notes.signAll", ready));
        signAll.setVisible(page.rows().stream().anyMatch(NoteBench::writable));
        due.removeAll();
        if (page.rows().stream().anyMatch(row -> row.state() == NoteState.DRAFT)) {
            due.add(NoteWords.due(page.due(), page.overdue(), today));
        }
    }

    private void signAll() {
        look();
        sign(page.ready());
    }

    private void signOne() {
        look();
        if (page.ready(row())) {
            sign(List.of(new NoteToSign(Objects.requireNonNull(row().note()), row().version())));
        }
    }

    private void sign(List<NoteToSign> ready) {
        NoteEditor editor = panel.editor();
        if ((shared != null && shared.undecided()) || (editor != null && editor.undecided())) {
            Undo.say(Text.of("therapist.race.first"));
        } else if (ready.isEmpty()) {
            Undo.say(Text.of("therapist.sign.none"));
        } else {
            dialog.ask(
                    Text.of("therapist.sign.question", ready.size()),
                    Text.of("therapist.sign.sign", ready.size()),
                    NoteWords.waiting(page),
                    () -> {
                        services.signing().sign(session, shared == null ? 0 : shared.version(), ready);
                        Undo.say(Text.of("therapist.sign.done", ready.size()));
                    },
                    this::look);
        }
    }
}
