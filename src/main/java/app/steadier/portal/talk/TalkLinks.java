package app.steadier.portal.talk;

import java.util.UUID;

/**
 * Addresses of messages in the wing of whoever looks at them.
 *
 * @param messages the list
 */
public record TalkLinks(String messages) {

    /** One conversation. */
    public String conversation(UUID thread) {
        return messages + "/" + thread;
    }

    /** A new conversation. */
    public String begin() {
        return messages + "/new";
    }

    /** The list with another choice of conversations. */
    String show(Inbox.Show show) {
        return show == Inbox.Show.MINE ? messages : messages + "?show=" + show.code();
    }
}
