/** Pieces of messages that the wings share: lists, conversations, what is typed and not sent. */
@NullMarked
package app.steadier.portal.talk;

import org.jspecify.annotations.NullMarked;
