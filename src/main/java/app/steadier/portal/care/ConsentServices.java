package app.steadier.portal.care;

import app.steadier.access.AccountService;
import app.steadier.base.ProgramTime;
import app.steadier.consent.ConsentService;
import app.steadier.consent.ContactService;
import app.steadier.consent.FamilySessionService;
import org.springframework.stereotype.Component;

/** The services behind pages of consents. */
@Component
public record ConsentServices(
        ConsentService consents,
        ContactService contacts,
        FamilySessionService family,
        AccountService accounts,
        ProgramTime time) {}
