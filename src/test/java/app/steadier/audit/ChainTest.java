package app.steadier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the access log's canonical form and hash. */
class ChainTest {

    private static final byte[] KEY = new byte[32];

    static {
        for (int i = 0; i < KEY.length; i++) {
            KEY[i] = (byte) i;
        }
    }

    @Test
    void threeEntriesGiveTheKnownHashes() {
        String first = Chain.canonical(Arrays.asList(
                "3",
                "1",
                "2026-11-20T21:04:05.123456Z",
                "1042",
                "THERAPIST",
                "a1b2c3d4e5f60718",
                "771",
                null,
                "individual_note",
                "88123",
                "read",
                "ALLOW",
                "on-care-team+signed",
                null,
                "192.0.2.10",
                "1"));
        String second = Chain.canonical(Arrays.asList(
                "3",
                "2",
                "2026-11-20T21:06:00.000000Z",
                "1042",
                "THERAPIST",
                "a1b2c3d4e5f60718",
                "805",
                null,
                "patient",
                "805",
                "read",
                "ALLOW",
                "break-glass",
                "Covering for José: crisis call",
                "192.0.2.10",
                "1"));
        String third = Chain.canonical(Arrays.asList(
                "3",
                "3",
                "2026-11-20T21:07:30.500000Z",
                "1042",
                "THERAPIST",
                "a1b2c3d4e5f60718",
                null,
                "771 805 912",
                "membership",
                "group:17",
                "list",
                "ALLOW",
                "facilitates",
                null,
                "192.0.2.10",
                "1"));
        assertThat(second).contains("31:Covering for José: crisis call,");
        String one = Chain.hash(KEY, Chain.START, first);
        String two = Chain.hash(KEY, one, second);
        assertThat(List.of(one, two, Chain.hash(KEY, two, third)))
                .containsExactly(
                        "474b5fbac9e512e76d38387e4fcfe317d6d67a6b71bb945ef1561f843fb28300",
                        "dc41527c90a8636ebabef4b14c4605fd2017f78bcf905e482c9c91087d85aadf",
                        "b76b98c1dee449189906ebbd6ebeeb1009a416245570f64be3d95f524ec0d222");
    }
}
