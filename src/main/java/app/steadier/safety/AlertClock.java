package app.steadier.safety;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten seconds whether an alert waits for too long; in the portal only. */
@Component
@Profile("!cli & !test")
class AlertClock {

    private final AlertEscalation escalation;

    AlertClock(AlertEscalation escalation) {
        this.escalation = escalation;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tick() {
        escalation.look();
    }
}
