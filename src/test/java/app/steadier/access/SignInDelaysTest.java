package app.steadier.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How the wait grows, and what counts as one network. */
class SignInDelaysTest {

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        assertThat(SignInDelays.delay(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SignInDelays.delay(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInDelays.delay(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(SignInDelays.delay(5)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SignInDelays.delay(1_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void neighboursShareANetworkAndOthersDoNot() {
        assertThat(SignInDelays.network("192.0.2.10")).isEqualTo(SignInDelays.network("192.0.2.99"));
        assertThat(SignInDelays.network("192.0.2.10")).isNotEqualTo(SignInDelays.network("192.0.3.10"));
        assertThat(SignInDelays.network("2001:db8:1:2::1")).isEqualTo(SignInDelays.network("2001:db8:1:9::7"));
    }
}
