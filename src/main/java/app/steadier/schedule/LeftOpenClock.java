package app.steadier.schedule;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour for sessions left open; in the portal only. */
@Component
@Profile("!cli & !test")
class LeftOpenClock {

    private final LeftOpenSessions sessions;

    LeftOpenClock(LeftOpenSessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void look() {
        sessions.look();
    }
}
