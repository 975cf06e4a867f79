package app.steadier.portal.talk;

import app.steadier.message.Addressee;
import app.steadier.message.Conversation;
import app.steadier.message.Expectation;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Messages in the words of the pages. */
public final class TalkWords {

    private TalkWords() {}

    /** "8:00 AM tomorrow", "10:15 AM on Monday, November 23". */
    public static String when(LocalDateTime moment, LocalDate today) {
        LocalDate day = moment.toLocalDate();
        String time = Dates.time(moment.toLocalTime());
        if (day.equals(today)) {
            return Text.of("talk.when.today", time);
        }
        return day.equals(today.plusDays(1))
                ? Text.of("talk.when.tomorrow", time)
                : Text.of("talk.when.day", time, Dates.full(day));
    }

    /** The time of today, the day and time of others. */
    public static String at(LocalDateTime moment, LocalDate today) {
        return moment.toLocalDate().equals(today) ? Dates.time(moment.toLocalTime()) : Dates.moment(moment);
    }

    /** With whom a patient talks. */
    public static String with(Conversation conversation) {
        String staff = conversation.staff();
        if (conversation.frontDesk()) {
            return staff == null ? Text.of("talk.frontDesk") : Text.of("talk.frontDesk.with", staff);
        }
        return staff == null ? Text.of("talk.team") : staff;
    }

    /** Who takes part on the staff's side, and what it is about. */
    public static String who(Conversation conversation) {
        String subject = conversation.subject();
        return subject == null
                ? Text.of("talk.with", with(conversation))
                : Text.of("talk.with.about", with(conversation), subject);
    }

    /** Someone a patient may write to. */
    public static String addressee(Addressee addressee) {
        return addressee.name() == null || addressee.kind() == null
                ? Text.of("talk.frontDesk")
                : Text.of("talk.addressee", addressee.name(), Text.of("talk.kind", addressee.kind()));
    }

    /** Who answers, by when, and in words of their own that nobody may read this now. */
    public static Div expectation(Expectation expectation, LocalDate today) {
        String name = expectation.name();
        String by = when(expectation.answerBy(), today);
        Div words = new Div();
        words.addClassName("st-talk-when");
        if (!expectation.readNow()) {
            Paragraph nobody =
                    Parts.paragraph(Text.of("talk.nobody", when(expectation.readFrom(), today)), "st-medium");
            words.add(nobody);
        }
        words.add(Parts.paragraph(
                name == null ? Text.of("talk.answers.desk", by) : Text.of("talk.answers", name, by), "st-muted"));
        return words;
    }

    /** That messages are for nothing that cannot wait, with the way to help. */
    public static Div neverForEmergencies() {
        Anchor help = new Anchor("help", Text.of("shell.help"));
        help.setRouterIgnore(true);
        Div words = new Div(Glyph.ALERT.icon(), new Span(Text.of("talk.never")), help);
        words.addClassNames("st-card", "st-why", "st-talk-never");
        return words;
    }

    /** How it stands with an answer, for staff; nothing when nothing waits. */
    static Span[] state(Conversation conversation, LocalDate today) {
        List<Span> badges = new ArrayList<>();
        if (conversation.unread() > 0) {
            badges.add(Parts.badge(Tone.ACCENT, Glyph.CHAT, Text.of("talk.unread", conversation.unread())));
        }
        LocalDateTime by = conversation.answerBy();
        if (conversation.closed()) {
            badges.add(Parts.badge(Tone.NEUTRAL, Glyph.LOCK, Text.of("talk.closed")));
        } else if (by != null) {
            badges.add(
                    conversation.overdue()
                            ? Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("talk.overdue", at(by, today)))
                            : Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("talk.due", at(by, today))));
        }
        if (!conversation.mine()) {
            badges.add(Parts.badge(Tone.NEUTRAL, Glyph.EYE, Text.of("talk.along")));
        }
        return badges.toArray(Span[]::new);
    }
}
