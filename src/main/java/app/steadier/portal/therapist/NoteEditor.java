package app.steadier.portal.therapist;

import app.steadier.notes.FindingKind;
import app.steadier.notes.NoteFinding;
import app.steadier.notes.NoteKind;
import app.steadier.notes.NotePart;
import app.steadier.notes.NoteText;
import app.steadier.notes.SaveOutcome;
import app.steadier.notes.SessionNotes.Choice;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TextBox;
import app.steadier.portal.shell.Ticks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one note. Saves as one types; what the linter found stands under the field in which it stands. */
final class NoteEditor extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<NotePart> OWN =
            List.of(NotePart.RESPONSE, NotePart.NEXT_STEP, NotePart.SHARED_WITH, NotePart.RISK);

    private final transient NoteDesk desk;
    private final transient Autosave<NoteText> autosave;
    private final transient Map<NotePart, TextBox> fields = new EnumMap<>(NotePart.class);
    private final transient Map<NotePart, Div> found = new EnumMap<>(NotePart.class);
    private final transient Ticks<Choice> goals;
    private final transient List<Choice> choices;
    private transient Set<UUID> elsewhere = Set.of();
    private final NativeDetails risk = new NativeDetails();
    private final Div race = new Div();
    private transient @Nullable NoteText other;

    NoteEditor(
            NoteDesk desk,
            NoteKind kind,
            List<Choice> choices,
            NoteText text,
            int version,
            Autosave.Store<NoteText> store) {
        this.desk = desk;
        this.choices = choices;
        autosave = new Autosave<>(text, version, store, desk::putAway);
        addClassName("st-note-fields");
        NoteFields.lookAfterLeaving(this, desk);
        for (NotePart part : OWN) {
            fields.put(part, NoteFields.area(Text.of(label(part, kind)), this::save));
            found.put(part, new Div());
        }
        goals = new Ticks<>(Text.of("therapist.note.goals"), choices, Choice::name, () -> {
            save();
            desk.look();
        });
        found.put(NotePart.CONTENT, new Div());
        add(race, found(NotePart.CONTENT), field(NotePart.RESPONSE), found(NotePart.RESPONSE), goals);
        if (kind == NoteKind.FAMILY) {
            add(field(NotePart.SHARED_WITH), found(NotePart.SHARED_WITH));
        }
        Div box = new Div(field(NotePart.RISK), found(NotePart.RISK));
        box.addClassName("st-note-fields");
        risk.setSummaryText(Text.of("therapist.note.riskMore"));
        risk.addClassName("st-more");
        risk.setContent(box);
        add(field(NotePart.NEXT_STEP), found(NotePart.NEXT_STEP), risk);
        put(text);
    }

    private static String label(NotePart part, NoteKind kind) {
        return part == NotePart.RESPONSE ? "therapist.note.response." + kind : "therapist.note." + part;
    }

    /** What is typed and ticked; goals that cannot be ticked here any more stay. */
    NoteText value() {
        return new NoteText(
                field(NotePart.RESPONSE).value(),
                field(NotePart.NEXT_STEP).value(),
                field(NotePart.RISK).value(),
                field(NotePart.SHARED_WITH).value(),
                Stream.concat(goals.value().stream().map(Choice::id), elsewhere.stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    void begin() {
        field(NotePart.RESPONSE).begin();
    }

    boolean undecided() {
        return autosave.losing() != null;
    }

    @Nullable
    UUID losing() {
        return autosave.losing();
    }

    int version() {
        return autosave.version();
    }

    /** Saves what the server knows of the fields. */
    void save() {
        answer(autosave.type(value()));
    }

    /** Puts words at the end of the response. */
    void append(String words) {
        field(NotePart.RESPONSE).type(NoteFields.joined(field(NotePart.RESPONSE).value(), words));
    }

    /** Shows what holds now: what another window stored, and what the linter says. */
    void show(NoteText text, int version, List<NoteFinding> findings) {
        if (autosave.adopt(text, version)) {
            put(text);
        }
        boolean blank = value().response().isBlank();
        found.values().forEach(Div::removeAll);
        findings.stream()
                .filter(finding ->
                        !blank || finding.kind() == FindingKind.NAME || finding.kind() == FindingKind.RISK_MISSING)
                .forEach(this::show);
    }

    private void show(NoteFinding finding) {
        boolean own = fields.containsKey(finding.part());
        TextBox field = own ? field(finding.part()) : null;
        if (!own) {
            found(NotePart.CONTENT).add(Parts.paragraph(Text.of("therapist.finding.inShared"), "st-muted", "st-small"));
        }
        found(own ? finding.part() : NotePart.CONTENT)
                .add(new FindingCard(
                        finding,
                        field == null ? "" : field.value(),
                        field == null
                                ? null
                                : words -> {
                                    NoteFields.replace(field, finding, words);
                                    save();
                                    desk.look();
                                },
                        reason -> desk.confirm(finding, reason)));
        if (finding.part() == NotePart.RISK) {
            risk.setOpen(true);
        }
    }

    private void answer(Autosave.@Nullable Answer<NoteText> answer) {
        if (answer == null) {
            return;
        }
        NoteText theirs = answer.theirs();
        if (answer.outcome() != SaveOutcome.CONFLICT || theirs == null) {
            race.removeAll();
            other = null;
        } else if (!theirs.equals(other)) {
            race.removeAll();
            other = theirs;
            race.add(new TwoTexts(answer.at(), NoteFields.words(theirs), choice -> choose(choice, theirs)));
        }
        desk.saved(answer.outcome(), answer.at());
    }

    private void choose(TwoTexts.Choice choice, NoteText theirs) {
        NoteText chosen = switch (choice) {
            case MINE -> value();
            case THEIRS -> theirs;
            case BOTH -> NoteFields.both(theirs, value());
        };
        put(chosen);
        answer(autosave.choose(chosen));
        desk.look();
    }

    private void put(NoteText text) {
        field(NotePart.RESPONSE).put(text.response());
        field(NotePart.NEXT_STEP).put(text.nextStep());
        field(NotePart.RISK).put(text.risk());
        field(NotePart.SHARED_WITH).put(text.sharedWith());
        goals.put(choices.stream()
                .filter(choice -> text.goals().contains(choice.id()))
                .collect(Collectors.toSet()));
        Set<UUID> others = new HashSet<>(text.goals());
        choices.forEach(choice -> others.remove(choice.id()));
        elsewhere = Set.copyOf(others);
        risk.setOpen(risk.isOpen() || !text.risk().isBlank());
    }

    private TextBox field(NotePart part) {
        return Objects.requireNonNull(fields.get(part));
    }

    private Div found(NotePart part) {
        return Objects.requireNonNull(found.get(part));
    }
}
