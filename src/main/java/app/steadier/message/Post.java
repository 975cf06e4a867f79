package app.steadier.message;

import java.util.UUID;
import org.springframework.mail.MailException;

/** Takes a letter away. */
interface Post {

    /**
     * @param id the same for each attempt at the same letter
     * @throws MailException when it was not taken
     */
    void deliver(UUID id, String address, MailText text);
}
