package app.steadier.message;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.AccountId;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody types until it is sent; another account on the same browser never sees it. */
@Service
public class MessageDraftService {

    private final Drafts drafts;
    private final AccessGuard guard;
    private final ProgramTime time;

    MessageDraftService(Drafts drafts, AccessGuard guard, ProgramTime time) {
        this.drafts = drafts;
        this.guard = guard;
        this.time = time;
    }

    /** What the caller has typed about something; null for nothing. */
    @Guarded(resource = Resource.DRAFT, verb = Verb.READ)
    @Transactional
    public @Nullable MessageDraft mine(UUID about) {
        AccountId self = self();
        guard.require(Verb.READ, Target.of(self), Resource.DRAFT);
        return drafts.find(self.value(), about).orElse(null);
    }

    /**
     * Keeps what is typed now; an empty text is no draft. More than fits is kept as far as it fits: sending says so.
     *
     * @return when it was kept, on the program's clock
     */
    @Guarded(resource = Resource.DRAFT, verb = Verb.UPDATE)
    @Transactional
    public LocalDateTime keep(MessageDraft draft) {
        AccountId self = self();
        guard.require(Verb.UPDATE, Target.of(self), Resource.DRAFT);
        if (draft.body().isBlank()) {
            drafts.drop(self.value(), draft.about());
        } else {
            String subject = draft.subject();
            drafts.save(
                    self.value(),
                    new MessageDraft(
                            draft.about(),
                            draft.message(),
                            draft.thread(),
                            draft.addressee(),
                            subject == null ? null : fitting(subject, Words.SUBJECT),
                            fitting(draft.body(), Words.BODY),
                            null));
        }
        return time.local(time.now());
    }

    private static String fitting(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private AccountId self() {
        AccountId self = guard.caller().account();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }
}
