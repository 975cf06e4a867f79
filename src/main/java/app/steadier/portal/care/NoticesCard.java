package app.steadier.portal.care;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.safety.SafetyNotice;
import app.steadier.safety.SafetyNoticeService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;

/** What the office was told about alerts and has not said to have seen. */
public final class NoticesCard {

    private NoticesCard() {}

    /** @param changed called after one was seen */
    public static Optional<Section> of(SafetyNoticeService service, Runnable changed) {
        List<SafetyNotice> unread = service.unread();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        Section card = Parts.card(Text.of("alert.notices"));
        card.addClassName("st-urgent");
        for (SafetyNotice notice : unread) {
            String words = Text.of("alert.notice", notice.kind());
            Button seen = new Button(Text.of("alert.notice.seen"));
            seen.setAriaLabel(Text.of("alert.notice.seen") + ": " + words);
            seen.setDisableOnClick(true);
            seen.addClickListener(click -> {
                service.seen(notice.id());
                changed.run();
            });
            card.add(Parts.row(
                    Parts.grow(
                            Parts.paragraph(
                                    notice.name() == null ? words : Text.of("alert.notice.of", notice.name(), words),
                                    "st-strong"),
                            Parts.paragraph(
                                    Text.of(
                                            "alert.notice.at",
                                            Dates.moment(notice.at()),
                                            AlertWords.span(notice.minutes())),
                                    "st-muted")),
                    seen));
        }
        return Optional.of(card);
    }
}
