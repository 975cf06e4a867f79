package app.steadier.consent;

import app.steadier.base.ProgramTime;
import org.springframework.stereotype.Component;

/** The verdict on a disclosure by the consents of this moment; two to three statements. The caller has asked the guard. */
@Component
class ConsentVerdicts {

    private final ConsentRows rows;
    private final ProgramTime time;

    ConsentVerdicts(ConsentRows rows, ProgramTime time) {
        this.rows = rows;
        this.time = time;
    }

    ConsentVerdict of(ConsentAsk ask) {
        Contact recipient = rows.contacts(ask.patient()).stream()
                .filter(contact -> contact.id().equals(ask.recipient()))
                .findFirst()
                .orElse(null);
        return ConsentCheck.verdict(rows.of(ask.patient()), recipient, ask, time.now(), time.zone());
    }
}
