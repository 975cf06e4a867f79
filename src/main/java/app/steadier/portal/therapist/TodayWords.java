package app.steadier.portal.therapist;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.progress.TherapistToday.DaySession;
import app.steadier.schedule.ToldAhead;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;

/** What stands under a session of the day: its facts, and who said ahead that they cannot come or come late. */
record TodayWords(List<ToldAhead> told) {

    Div under(DaySession session, Component facts) {
        Div under = new Div(facts);
        under.addClassName("st-stack");
        for (boolean late : new boolean[] {false, true}) {
            String names = told.stream()
                    .filter(each -> each.late() == late && each.session().equals(session.session()))
                    .map(ToldAhead::name)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                Div line =
                        Parts.line(Glyph.INFO, Text.of(late ? "therapist.told.late" : "therapist.told.cannot", names));
                line.addClassName("st-small");
                under.add(line);
            }
        }
        return under;
    }

    /** The kind of a session with one person; a family session leads to who joins. */
    Component kind(DaySession session) {
        String words = Text.of("therapist.kind." + session.kind());
        return "FAMILY".equals(session.kind()) && !"CANCELLED".equals(session.state())
                ? Parts.link(TherapistLinks.family(session.session()), Text.of("therapist.family.open", words))
                : Parts.span(words, "st-muted");
    }
}
