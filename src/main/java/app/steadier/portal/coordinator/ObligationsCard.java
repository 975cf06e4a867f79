package app.steadier.portal.coordinator;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.ObligationWords;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.Obligation;
import app.steadier.schedule.ObligationConflict;
import app.steadier.schedule.ObligationService;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;

/** Work, school and the like of people: what a session is planned over, as a warning, and what someone has. */
final class ObligationsCard {

    private ObligationsCard() {}

    /** Who of a session has to be elsewhere; nothing when nobody has. */
    static Optional<Section> over(SessionId session, ObligationService service) {
        List<ObligationConflict> conflicts = service.over(session);
        if (conflicts.isEmpty()) {
            return Optional.empty();
        }
        Section card = Parts.card(Text.of("answer.obligations.over"));
        card.addClassName("st-why");
        card.add(Parts.paragraph(Text.of("answer.obligations.over.text")));
        conflicts.forEach(each -> card.add(Parts.line(
                Glyph.ALERT,
                Text.of(
                        "answer.obligations.over.line",
                        each.name(),
                        ObligationWords.what(each.obligation()),
                        ObligationWords.when(each.obligation())))));
        return Optional.of(card);
    }

    /** What a person has told. */
    static Section of(PatientId patient, ObligationService service) {
        List<Obligation> all = service.of(patient);
        Section card = Parts.card(Text.of("answer.obligations"));
        if (all.isEmpty()) {
            card.add(Parts.paragraph(Text.of("answer.obligations.none"), "st-muted"));
        }
        all.forEach(each -> card.add(Parts.row(Parts.grow(
                Parts.paragraph(ObligationWords.what(each), "st-strong"),
                Parts.paragraph(ObligationWords.when(each), "st-muted")))));
        return card;
    }
}
