package app.steadier.notes;

import app.steadier.access.Target;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.notes.NoteChecks.Bench;
import app.steadier.notes.NoteSessionRows.Member;
import app.steadier.notes.NoteSessionRows.Session;
import app.steadier.notes.SessionNotes.Kept;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.notes.SessionNotes.Shared;
import app.steadier.notes.TextRows.StoredText;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a session together. */
@Component
class NotePages {

    private final NoteSessionRows sessions;
    private final ProgramTime time;
    private final ProgramRules rules;

    NotePages(NoteSessionRows sessions, ProgramTime time, ProgramRules rules) {
        this.sessions = sessions;
        this.time = time;
        this.rules = rules;
    }

    /** A stored note as the guard sees it. */
    static Target target(StoredNote note) {
        Target target = Target.of(note.patient()).by(note.author());
        Target where = note.session() == null
                ? target
                : Target.of(note.session()).with(note.patient()).by(note.author());
        return switch (note.state()) {
            case DRAFT, DISCARDED -> where.being("draft");
            case SIGNED, ENTERED_IN_ERROR ->
                note.awaitsCosign()
                        ? where.being("signed", "released", "awaits-cosign")
                        : where.being("signed", "released");
        };
    }

    SessionNotes session(Bench bench, List<Kept> kept) {
        Session session = bench.session();
        boolean group = session.kind() == NoteKind.GROUP;
        Set<StaffId> authors = bench.notes().stream().map(StoredNote::author).collect(Collectors.toUnmodifiableSet());
        Map<StaffId, String> names = sessions.staff(Stream.concat(authors.stream(), Stream.of(bench.author()))
                .distinct()
                .toList());
        List<Member> shown = bench.people().members().stream()
                .filter(member ->
                        !group || member.came() || bench.note(member.patient()).isPresent())
                .toList();
        List<Row> rows = shown.stream().map(member -> row(bench, member, names)).toList();
        LocalDate day = time.local(session.end()).toLocalDate();
        Instant due = session.end().plus(Duration.ofHours(rules.number(ProgramRule.NOTE_DUE_HOURS, day)));
        return new SessionNotes(
                session.id(),
                session.kind(),
                session.groupName(),
                time.local(session.start()),
                time.local(session.end()),
                Math.toIntExact(Duration.between(session.start(), session.end()).toMinutes()),
                session.state(),
                time.local(due),
                due.isBefore(time.now()) && rows.stream().anyMatch(row -> row.state() == NoteState.DRAFT),
                group ? shared(bench) : null,
                rows,
                bench.people().members().stream()
                        .filter(member -> !shown.contains(member))
                        .map(Member::name)
                        .toList(),
                kept);
    }

    private Shared shared(Bench bench) {
        StoredText text = bench.text();
        return text == null
                ? new Shared(
                        new SharedText(bench.session().topic(), "", Set.of()),
                        0,
                        null,
                        false,
                        bench.skills(),
                        List.of())
                : new Shared(
                        text.text(),
                        text.version(),
                        time.local(text.savedAt()),
                        text.signed(),
                        bench.skills(),
                        bench.shared());
    }

    private Row row(Bench bench, Member member, Map<StaffId, String> names) {
        PatientId patient = member.patient();
        @Nullable StoredNote note = bench.note(patient).orElse(null);
        Stay stay = member.stay();
        List<SessionNotes.Choice> goals = bench.goals().getOrDefault(patient, List.of());
        String status = stay == null ? null : stay.status();
        int minutes = stay == null ? 0 : stay.minutes();
        Integer participation = stay == null ? null : stay.participation();
        if (note == null) {
            return new Row(
                    patient,
                    member.name(),
                    status,
                    minutes,
                    participation,
                    null,
                    0,
                    null,
                    true,
                    NoteState.DRAFT,
                    null,
                    NoteText.EMPTY,
                    goals,
                    List.of(),
                    null);
        }
        return new Row(
                patient,
                member.name(),
                status,
                minutes,
                participation,
                note.id(),
                note.version(),
                names.get(note.author()),
                note.author().equals(bench.author()),
                note.state(),
                time.local(note.savedAt()),
                note.text(),
                goals,
                note.state() == NoteState.DRAFT ? bench.findings(note) : List.of(),
                bench.likeness(note));
    }
}
