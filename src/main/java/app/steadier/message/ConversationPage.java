package app.steadier.message;

import java.util.List;

/**
 * A conversation with its latest messages, oldest first.
 *
 * @param earlier whether there are messages before these
 * @param canAnswer whether the caller may write here
 * @param canEnd whether the caller may end it
 */
public record ConversationPage(
        Conversation head,
        List<MessageLine> messages,
        boolean earlier,
        boolean canAnswer,
        boolean canEnd,
        Expectation expectation) {

    @Override
    public String toString() {
        return "ConversationPage " + head.id();
    }
}
