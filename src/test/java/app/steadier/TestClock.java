package app.steadier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A clock that tests set. Until then, and after each test, it is the system's. */
@Primary
public class TestClock extends Clock {

    private final ZoneId zone;
    private volatile @Nullable Instant stopped;

    public TestClock() {
        this(ZoneOffset.UTC);
    }

    private TestClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Stops the clock at a moment. */
    public void set(Instant moment) {
        stopped = moment;
    }

    /** Moves the clock on; it stands still from then. */
    public void advance(Duration by) {
        stopped = instant().plus(by);
    }

    /** Lets the clock run with the system's again. */
    public void run() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant moment = stopped;
        return moment == null ? Clock.systemUTC().instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        TestClock clock = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return clock.withZone(another);
            }
        };
    }

    /** Puts the clock back after each test. */
    static class PutBack implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(TestClock.class)
                    .run();
        }
    }
}
