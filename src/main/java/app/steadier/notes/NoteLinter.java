package app.steadier.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks before signing (model, section 3: ProgressNote; capabilities B04 and B05). Pure: what it knows is in the draft.
 */
final class NoteLinter {

    /** Characters a note of a group session has to say about the person (model, section 2: ProgressNote). */
    static final int GROUP_MINIMUM = 40;

    private NoteLinter() {}

    /**
     * All the linter looks at.
     *
     * @param parts texts of the note and, for a group, of its session
     * @param group whether it is a member's note of a group session
     * @param others the other members of the session, or of the person's groups
     * @param phrases names of skills and the group
     * @param previous the person's previous note
     * @param neighbours notes of the same author on other members of the same session
     * @param goals goals that could be touched
     * @param touched goals that are ticked
     * @param attendance what the record says; null when there is no session
     * @param alertOpen whether a safety alert of the person is open
     */
    record Draft(
            Map<NotePart, String> parts,
            boolean group,
            @Nullable PersonNames person,
            List<PersonNames> others,
            List<String> phrases,
            CloneGuard.@Nullable Other previous,
            List<CloneGuard.Other> neighbours,
            int goals,
            int touched,
            AttendanceClaims.@Nullable Record attendance,
            boolean alertOpen) {

        String part(NotePart part) {
            return parts.getOrDefault(part, "");
        }

        @Override
        public String toString() {
            return "Draft";
        }
    }

    /** What was found, hard stops first. */
    static List<NoteFinding> check(Draft draft) {
        List<NoteFinding> found = new ArrayList<>();
        found.addAll(names(draft));
        String response = draft.part(NotePart.RESPONSE);
        int length = String.join(" ", response.strip().split("\\s+")).length();
        boolean wordless = Words.plain(response).isEmpty();
        if (wordless || (draft.group() && length < GROUP_MINIMUM)) {
            found.add(plain(
                    FindingKind.EMPTY,
                    FindingLevel.STOP,
                    NotePart.RESPONSE,
                    draft.group() ? "notes.finding.short" : "notes.finding.empty",
                    List.of(GROUP_MINIMUM, wordless ? 0 : length)));
        } else {
            clones(draft, response, found);
        }
        found.addAll(AttendanceClaims.find(response, draft.attendance()));
        if (draft.goals() > 0 && draft.touched() == 0) {
            found.add(plain(
                    FindingKind.NO_GOAL, FindingLevel.WARN, NotePart.RESPONSE, "notes.finding.noGoal", List.of()));
        }
        if (draft.alertOpen() && Words.plain(draft.part(NotePart.RISK)).isEmpty()) {
            found.add(
                    plain(FindingKind.RISK_MISSING, FindingLevel.WARN, NotePart.RISK, "notes.finding.risk", List.of()));
        }
        return found.stream()
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .toList();
    }

    /** Names in the text of a session, which goes into every member's note: of all members. */
    static List<NoteFinding> checkShared(
            String topic, String content, List<PersonNames> members, List<String> phrases) {
        NameGuard guard = new NameGuard(null, members, phrases);
        List<NoteFinding> found = new ArrayList<>(guard.find(NotePart.TOPIC, topic));
        found.addAll(guard.find(NotePart.CONTENT, content));
        return found;
    }

    private static List<NoteFinding> names(Draft draft) {
        List<PersonNames> everyone = new ArrayList<>(draft.others());
        if (draft.person() != null) {
            everyone.add(draft.person());
        }
        List<NoteFinding> found = new ArrayList<>();
        if (draft.group()) {
            found.addAll(
                    checkShared(draft.part(NotePart.TOPIC), draft.part(NotePart.CONTENT), everyone, draft.phrases()));
        }
        NameGuard guard = new NameGuard(draft.person(), draft.others(), draft.phrases());
        for (NotePart part : List.of(NotePart.RESPONSE, NotePart.NEXT_STEP, NotePart.RISK, NotePart.SHARED_WITH)) {
            found.addAll(guard.find(part, draft.part(part)));
        }
        return found;
    }

    private static void clones(Draft draft, String response, List<NoteFinding> found) {
        CloneGuard.Other previous = draft.previous();
        if (previous != null) {
            clone(draft, response, previous, FindingKind.CLONE_OWN, "notes.finding.cloneOwn", found);
        }
        for (CloneGuard.Other neighbour : draft.neighbours()) {
            clone(draft, response, neighbour, FindingKind.CLONE_NEIGHBOUR, "notes.finding.cloneNeighbour", found);
        }
    }

    private static void clone(
            Draft draft,
            String response,
            CloneGuard.Other other,
            FindingKind kind,
            String key,
            List<NoteFinding> found) {
        CloneGuard.Likeness likeness = CloneGuard.likeness(response, draft.person(), other.text(), other.person());
        if (likeness.tooMuch()) {
            int[] passage = CloneGuard.passage(response, draft.person(), other);
            found.add(new NoteFinding(
                    NoteHash.of(kind + "|" + other.id() + "|" + Words.plain(response))
                            .substring(0, NoteHash.SHORT),
                    kind,
                    FindingLevel.CONFIRM,
                    NotePart.RESPONSE,
                    passage[0],
                    passage[1],
                    response.substring(passage[0], passage[1]),
                    key,
                    List.of(likeness.percent())));
        }
    }

    private static NoteFinding plain(
            FindingKind kind, FindingLevel level, NotePart part, String key, List<Object> arguments) {
        return new NoteFinding(kind.name(), kind, level, part, 0, 0, "", key, arguments);
    }
}
