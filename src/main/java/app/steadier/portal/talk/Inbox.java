package app.steadier.portal.talk;

import app.steadier.message.Conversation;
import app.steadier.message.ReminderService;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Segmented;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The messages of a member of staff: what is new first, then what waits for an answer. */
public final class Inbox extends Div {

    private static final long serialVersionUID = 1L;

    /** Which conversations. */
    public enum Show {
        /** Those the reader takes part in. */
        MINE,
        /** Those of everyone on the reader's care teams. */
        TEAM,
        /** Those that have ended. */
        ENDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What an address asks for. */
        public static Show of(Location location) {
            String code =
                    location.getQueryParameters().getSingleParameter("show").orElse("");
            return Stream.of(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(MINE);
        }
    }

    private final transient List<Conversation> found;

    /**
     * @param teams whether the reader has care teams of their own
     */
    public Inbox(TalkServices services, TalkLinks links, Show show, boolean teams) {
        addClassName("st-board");
        found = services.pages().ofStaff(teams && show != Show.MINE, show == Show.ENDED);
        Nav filters = new Nav();
        filters.addClassName("st-filters");
        filters.setAriaLabel(Text.of("talk.filter"));
        for (Show each : Show.values()) {
            if (teams || each != Show.TEAM) {
                Anchor filter = new Anchor(links.show(each), Text.of("talk.filter", each));
                if (each == show) {
                    filter.getElement().setAttribute("aria-current", "page");
                }
                filters.add(filter);
            }
        }
        Section card = Parts.card(Text.of("talk.filter", show));
        if (found.isEmpty()) {
            card.add(Parts.empty(Glyph.INBOX, Text.of("talk.none"), Text.of("talk.none.staff")));
        }
        LocalDate today = services.time().today();
        found.forEach(each -> card.add(row(each, links, today)));
        add(filters, card);
        if (services.reminders().possible()) {
            add(byMail(services.reminders()));
        }
    }

    /** Whether an e-mail says that somebody wrote; off until it is chosen. */
    private static Section byMail(ReminderService reminders) {
        Div now = new Div();
        List<Boolean> both = List.of(true, false);
        List<Segmented<Boolean>> self = new ArrayList<>();
        Segmented<Boolean> choice = new Segmented<>(
                Text.of("talk.byMail"), both, on -> Text.of(on ? "talk.byMail.on" : "talk.byMail.off"), on -> {
                    reminders.hearOfMessages(on);
                    self.getFirst().show(on);
                    Undo.say(Text.of("talk.reminders.saved"));
                });
        self.add(choice);
        choice.show(reminders.hearsOfMessages());
        now.add(choice);
        return Parts.card(Text.of("talk.byMail"), Parts.paragraph(Text.of("talk.byMail.text"), "st-muted"), now);
    }

    /** Heading of the page, with how much is new and how much waits. */
    public PageHeader header(TalkLinks links) {
        long fresh = found.stream().filter(each -> each.unread() > 0).count();
        long waiting = found.stream()
                .filter(each -> each.mine() && each.answerBy() != null)
                .count();
        return new PageHeader(Text.of("talk.title"))
                .sentence(Text.of("talk.sentence", fresh, waiting))
                .actions(Parts.button(links.begin(), Text.of("talk.write"), true));
    }

    private static Div row(Conversation each, TalkLinks links, LocalDate today) {
        Div words = Parts.grow(Parts.link(links.conversation(each.id()), each.person()));
        words.add(Parts.paragraph(subject(each), "st-muted"));
        words.add(Parts.paragraph(
                each.lastFromPatient() ? each.preview() : Text.of("talk.answered", each.preview()),
                "st-small",
                "st-talk-preview"));
        Div row = Parts.row(words);
        row.add(TalkWords.state(each, today));
        row.add(Parts.span(TalkWords.at(each.lastAt(), today), "st-caption", "st-nowrap"));
        return row;
    }

    private static String subject(Conversation each) {
        String with = TalkWords.with(each);
        return each.subject() == null ? with : Text.of("talk.about", with, each.subject());
    }
}
