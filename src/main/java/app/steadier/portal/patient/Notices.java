package app.steadier.portal.patient;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.SessionNotice;
import app.steadier.schedule.SessionNoticeService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What changed about the reader's sessions: called off, moved, on again. */
final class Notices extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SessionNoticeService service;

    Notices(SessionNoticeService service) {
        this.service = service;
        addClassName("st-board");
        show();
    }

    private void show() {
        removeAll();
        service.mine().forEach(notice -> add(card(notice)));
        setVisible(getComponentCount() > 0);
    }

    private Section card(SessionNotice notice) {
        Section card = new Section(
                new H2(Text.of("patient.notice", notice.kind())), Parts.paragraph(what(notice), "st-medium"));
        card.addClassNames("st-card", "st-why");
        if (notice.reason() != null) {
            card.add(Parts.paragraph(Text.of("patient.notice.reason", notice.reason())));
        }
        Div buttons = new Div();
        buttons.addClassName("st-line");
        if (notice.kind() == SessionNotice.Kind.MOVED) {
            buttons.add(button("patient.notice.comes", notice, true), button("patient.notice.cannot", notice, false));
        } else {
            if (notice.kind() == SessionNotice.Kind.CANCELLED) {
                card.add(Parts.paragraph(Text.of("patient.notice.notOwed"), "st-caption"));
            }
            buttons.add(button("patient.notice.seen", notice, null));
        }
        card.add(buttons);
        return card;
    }

    private Button button(String key, SessionNotice notice, @Nullable Boolean comes) {
        Button button = new Button(Text.of(key));
        if (comes == null) {
            button.setIcon(Glyph.CHECK.icon());
        }
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            service.seen(notice.id(), comes);
            show();
            Undo.say(Text.of(comes == null ? "patient.notice.thanks" : "patient.notice.told"));
        });
        return button;
    }

    private static String what(SessionNotice notice) {
        String name =
                notice.group() != null ? notice.group() : Text.of("patient.notice.kind." + notice.kindOfSession());
        LocalDateTime old = notice.oldStart();
        String now = Dates.full(notice.start().toLocalDate()) + ", " + Dates.span(notice.start(), notice.end());
        return notice.kind() == SessionNotice.Kind.MOVED && old != null
                ? Text.of("patient.notice.moved", name, now, Dates.moment(old))
                : Text.of("patient.notice.what", name, now);
    }
}
