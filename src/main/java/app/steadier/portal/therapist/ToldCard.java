package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.AttendanceSheet;
import app.steadier.schedule.CannotCome;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people expected in a session said ahead of it. */
final class ToldCard {

    private ToldCard() {}

    /** Before the session begins; nothing when nobody said a word. */
    static Optional<Section> of(AttendanceSheet sheet, List<CannotCome> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Section card = Parts.card(Text.of("therapist.told.title"));
        said.forEach(notice -> sheet.rows().stream()
                .filter(row -> row.patient().equals(notice.patient()))
                .forEach(row -> card.add(Parts.row(Parts.grow(Parts.span(row.name(), "st-strong"), words(notice))))));
        return Optional.of(card);
    }

    /** Who wants to listen only, before the session begins; nothing when nobody does. */
    static Optional<Section> listening(AttendanceSheet sheet, Set<PatientId> listeners) {
        if (listeners.isEmpty()) {
            return Optional.empty();
        }
        Section card = Parts.card(
                Text.of("answer.listen.desk"), Parts.paragraph(Text.of("answer.listen.desk.text"), "st-muted"));
        sheet.rows().stream()
                .filter(row -> listeners.contains(row.patient()))
                .forEach(row -> card.add(Parts.row(Parts.grow(Parts.span(row.name(), "st-strong")))));
        return Optional.of(card);
    }

    /** That they cannot come or come late, and their reason. */
    static Div words(CannotCome notice) {
        Div words = new Div(Parts.badge(
                notice.late() ? Tone.ATTENTION : Tone.NEUTRAL,
                notice.late() ? Glyph.CLOCK : Glyph.INFO,
                Text.of(notice.late() ? "therapist.told.badge.late" : "therapist.told.badge.cannot")));
        if (notice.reason() != null) {
            words.add(Parts.paragraph(Text.of("therapist.told.reason", notice.reason()), "st-muted", "st-small"));
        }
        return words;
    }
}
