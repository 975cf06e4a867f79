package app.steadier.notes;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.notes.NoteSessionRows.Member;
import app.steadier.notes.NoteSessionRows.People;
import app.steadier.notes.NoteSessionRows.Session;
import app.steadier.notes.TextRows.StoredText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the linter looks at. The caller has asked the guard. */
@Component
class NoteChecks {

    /** Whose goals may be seen, as a predicate on {@code g.patient_id} with its parameters. */
    record Whose(String predicate, Map<String, Object> params) {

        static final Whose ALL = new Whose("1 = 1", Map.of());
    }

    private final NoteSessionRows sessions;
    private final NoteRows notes;
    private final TextRows texts;

    NoteChecks(NoteSessionRows sessions, NoteRows notes, TextRows texts) {
        this.sessions = sessions;
        this.notes = notes;
        this.texts = texts;
    }

    /** Everything about the notes of one session, as one author sees it. */
    record Bench(
            People people,
            StaffId author,
            @Nullable StoredText text,
            List<StoredNote> notes,
            Map<PatientId, StoredNote> previous,
            Map<PatientId, List<SessionNotes.Choice>> goals,
            Set<PatientId> alerts,
            Map<NoteId, Map<String, String>> reasons,
            List<PersonNames> fellows,
            List<SessionNotes.Choice> skills) {

        Session session() {
            return people.session();
        }

        Optional<StoredNote> note(PatientId patient) {
            return notes.stream().filter(each -> each.patient().equals(patient)).findFirst();
        }

        List<NoteFinding> findings(StoredNote note) {
            Member member = people.member(note.patient());
            Session session = session();
            boolean group = note.kind() == NoteKind.GROUP;
            Map<NotePart, String> parts = parts(note.text());
            if (text != null && group) {
                parts.put(NotePart.TOPIC, text.text().topic());
                parts.put(NotePart.CONTENT, text.text().content());
            }
            return reasoned(
                    note,
                    new NoteLinter.Draft(
                            parts,
                            group,
                            member.names(),
                            others(member),
                            phrases(session.groupName(), skills),
                            other(previous.get(note.patient()), member.names()),
                            neighbours(note),
                            goals.getOrDefault(note.patient(), List.of()).size(),
                            note.text().goals().size(),
                            member.stay() == null ? null : member.stay().record(),
                            alerts.contains(note.patient())));
        }

        /** Names in the text of the session. */
        List<NoteFinding> shared() {
            return text == null
                    ? List.of()
                    : NoteLinter.checkShared(
                            text.text().topic(),
                            text.text().content(),
                            others(null),
                            phrases(session().groupName(), skills));
        }

        /** Percent the same as the person's previous note. */
        @Nullable
        Integer likeness(StoredNote note) {
            StoredNote before = previous.get(note.patient());
            PersonNames names = people.member(note.patient()).names();
            return before == null || note.text().response().isBlank()
                    ? null
                    : CloneGuard.likeness(
                                    note.text().response(), names, before.text().response(), names)
                            .percent();
        }

        /** Everyone who was in the group but one. */
        private List<PersonNames> others(@Nullable Member except) {
            return Stream.concat(people.members().stream().map(Member::names), fellows.stream())
                    .filter(names -> except == null || !names.equals(except.names()))
                    .distinct()
                    .toList();
        }

        private List<CloneGuard.Other> neighbours(StoredNote note) {
            return notes.stream()
                    .filter(each ->
                            each.author().equals(note.author()) && !each.id().equals(note.id()))
                    .filter(each -> !each.text().response().isBlank())
                    .map(each -> other(each, people.member(each.patient()).names()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private List<NoteFinding> reasoned(StoredNote note, NoteLinter.Draft draft) {
            Map<String, String> given = reasons.getOrDefault(note.id(), Map.of());
            return NoteLinter.check(draft).stream()
                    .map(finding -> finding.level() == FindingLevel.CONFIRM
                            ? finding.because(given.get(finding.id()))
                            : finding)
                    .toList();
        }
    }

    Bench bench(People people, StaffId author, Whose goals, boolean lock) {
        Session session = people.session();
        SessionId id = session.id();
        boolean group = session.kind() == NoteKind.GROUP;
        StoredText text = group ? texts.find(id, lock).orElse(null) : null;
        List<StoredNote> stored = notes.ofSession(id, lock);
        List<PatientId> patients =
                people.members().stream().map(Member::patient).toList();
        return new Bench(
                people,
                author,
                text,
                stored,
                notes.previous(patients, id, session.day(), author, new NoteId(id.value())),
                sessions.goals(patients, session.day(), goals.predicate(), goals.params()),
                sessions.alerts(patients),
                notes.reasons(stored.stream().map(StoredNote::id).toList()),
                sessions.fellows(session.group(), patients.getFirst(), session.day()),
                sessions.skills());
    }

    /** Findings of any draft. */
    List<NoteFinding> findings(StoredNote note) {
        if (note.session() != null) {
            return bench(sessions.people(note.session()), note.author(), Whose.ALL, false)
                    .findings(note);
        }
        Member member = sessions.person(note.patient(), note.day());
        StoredNote before = notes.previous(List.of(note.patient()), null, note.day(), note.author(), note.id())
                .get(note.patient());
        Map<String, String> given = notes.reasons(List.of(note.id())).getOrDefault(note.id(), Map.of());
        NoteLinter.Draft draft = new NoteLinter.Draft(
                parts(note.text()),
                false,
                member.names(),
                sessions.fellows(null, note.patient(), note.day()),
                phrases(null, sessions.skills()),
                other(before, member.names()),
                List.of(),
                sessions.goals(List.of(note.patient()), note.day(), Whose.ALL.predicate(), Map.of())
                        .getOrDefault(note.patient(), List.of())
                        .size(),
                note.text().goals().size(),
                null,
                sessions.alerts(List.of(note.patient())).contains(note.patient()));
        return NoteLinter.check(draft).stream()
                .map(finding ->
                        finding.level() == FindingLevel.CONFIRM ? finding.because(given.get(finding.id())) : finding)
                .toList();
    }

    private static Map<NotePart, String> parts(NoteText text) {
        Map<NotePart, String> parts = new EnumMap<>(NotePart.class);
        parts.put(NotePart.RESPONSE, text.response());
        parts.put(NotePart.NEXT_STEP, text.nextStep());
        parts.put(NotePart.RISK, text.risk());
        parts.put(NotePart.SHARED_WITH, text.sharedWith());
        return parts;
    }

    private static List<String> phrases(@Nullable String group, List<SessionNotes.Choice> skills) {
        List<String> phrases =
                new ArrayList<>(skills.stream().map(SessionNotes.Choice::name).toList());
        if (group != null) {
            phrases.add(group);
        }
        return phrases;
    }

    private static CloneGuard.@Nullable Other other(@Nullable StoredNote note, PersonNames names) {
        return note == null
                ? null
                : new CloneGuard.Other(note.id().toString(), names, note.text().response());
    }
}
