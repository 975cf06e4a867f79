package app.steadier.portal.therapist;

import app.steadier.notes.NoteFinding;
import app.steadier.notes.NotePart;
import app.steadier.notes.SaveOutcome;
import app.steadier.notes.SessionNotes.Choice;
import app.steadier.notes.SessionNotes.Kept;
import app.steadier.notes.SessionNotes.Shared;
import app.steadier.notes.SharedText;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TextBox;
import app.steadier.portal.shell.Ticks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of a group's session, which goes into every member's note. */
final class SharedTextCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient NoteDesk desk;
    private final transient BiConsumer<NoteFinding, String> confirm;
    private final transient Autosave<SharedText> autosave;
    private final transient List<Choice> library;
    private final TextBox topic = NoteFields.line(Text.of("therapist.shared.topic"), this::save);
    private final TextBox content = NoteFields.area(Text.of("therapist.shared.content"), this::save);
    private final transient Ticks<Choice> skills;
    private final Div race = new Div();
    private transient @Nullable SharedText other;
    private final Div kept = new Div();
    private final Div found = new Div();
    private final Div state = new Div();

    /** @param confirm says for every note why a hit in this text is no obstacle */
    SharedTextCard(
            NoteDesk desk, Shared shared, Autosave.Store<SharedText> store, BiConsumer<NoteFinding, String> confirm) {
        this.desk = desk;
        this.confirm = confirm;
        library = shared.library();
        autosave = new Autosave<>(shared.text(), shared.version(), store, desk::putAway);
        addClassNames("st-card", "st-notes-text");
        H2 heading = new H2(Text.of("therapist.shared.heading"));
        heading.setId("shared-text");
        getElement().setAttribute("aria-labelledby", "shared-text");
        skills = new Ticks<>(Text.of("therapist.shared.skills"), library, Choice::name, () -> {
            save();
            desk.look();
        });
        NoteFields.lookAfterLeaving(this, desk);
        add(
                new Div(heading, Parts.paragraph(Text.of("therapist.shared.why"), "st-muted", "st-extra-small")),
                kept,
                race,
                topic,
                content,
                found,
                skills,
                state);
        put(shared.text());
    }

    private SharedText value() {
        Set<UUID> ticked = new HashSet<>();
        skills.value().forEach(choice -> ticked.add(choice.id()));
        return new SharedText(topic.value(), content.value(), Set.copyOf(ticked));
    }

    boolean undecided() {
        return autosave.losing() != null;
    }

    int version() {
        return autosave.version();
    }

    /** Saves what the server knows of the fields. */
    void save() {
        answer(autosave.type(value()));
    }

    /** Shows what holds now. */
    void show(Shared shared, List<Kept> words) {
        if (autosave.adopt(shared.text(), shared.version())) {
            put(shared.text());
        }
        topic.lock(shared.signed());
        content.lock(shared.signed());
        skills.lock(shared.signed());
        List<Kept> mine = words.stream()
                .filter(each -> each.patient() == null && !each.id().equals(autosave.losing()))
                .toList();
        kept.removeAll();
        if (!mine.isEmpty()) {
            kept.add(new KeptWords(
                    mine,
                    shared.signed() ? null : text -> content.type(NoteFields.joined(content.value(), text)),
                    desk::putAway));
        }
        found.removeAll();
        shared.findings().forEach(finding -> found.add(card(finding, shared.signed())));
        state.removeAll();
        if (shared.signed()) {
            state.add(Parts.badge(Tone.NEUTRAL, Glyph.LOCK, Text.of("therapist.shared.signed")));
        } else if (shared.findings().isEmpty() && !shared.text().content().isBlank()) {
            state.add(Parts.line(Glyph.CHECK, Text.of("therapist.shared.noNames")));
        }
        state.setClassName("st-saved", !shared.signed());
    }

    private FindingCard card(NoteFinding finding, boolean signed) {
        boolean inContent = finding.part() == NotePart.CONTENT;
        return new FindingCard(
                finding,
                inContent ? content.value() : topic.value(),
                signed || !inContent
                        ? null
                        : words -> {
                            NoteFields.replace(content, finding, words);
                            desk.look();
                        },
                reason -> confirm.accept(finding, reason));
    }

    private void answer(Autosave.@Nullable Answer<SharedText> answer) {
        if (answer == null) {
            return;
        }
        SharedText theirs = answer.theirs();
        if (answer.outcome() != SaveOutcome.CONFLICT || theirs == null) {
            race.removeAll();
            other = null;
        } else if (!theirs.equals(other)) {
            race.removeAll();
            other = theirs;
            race.add(new TwoTexts(answer.at(), words(theirs), choice -> choose(choice, theirs)));
        }
        desk.saved(answer.outcome(), answer.at());
    }

    private String words(SharedText text) {
        String ticked = library.stream()
                .filter(choice -> text.skills().contains(choice.id()))
                .map(Choice::name)
                .collect(Collectors.joining(", "));
        return NoteFields.joined(NoteFields.joined(text.topic(), text.content()), ticked);
    }

    private static SharedText both(SharedText theirs, SharedText mine) {
        Set<UUID> ticked = new HashSet<>(theirs.skills());
        ticked.addAll(mine.skills());
        return new SharedText(
                mine.topic().isBlank() ? theirs.topic() : mine.topic(),
                NoteFields.joined(theirs.content(), mine.content()),
                Set.copyOf(ticked));
    }

    private void choose(TwoTexts.Choice choice, SharedText theirs) {
        SharedText chosen = switch (choice) {
            case MINE -> value();
            case THEIRS -> theirs;
            case BOTH -> both(theirs, value());
        };
        put(chosen);
        answer(autosave.choose(chosen));
        desk.look();
    }

    private void put(SharedText text) {
        topic.put(text.topic());
        content.put(text.content());
        skills.put(library.stream()
                .filter(choice -> text.skills().contains(choice.id()))
                .collect(Collectors.toSet()));
    }
}
