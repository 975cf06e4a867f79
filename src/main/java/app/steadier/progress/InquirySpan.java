package app.steadier.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the first contact to the first attended session.
 *
 * @param firstSession null when none was attended yet
 * @param closed day the inquiry ended without an admission
 */
record InquirySpan(
        LocalDate inquiry,
        @Nullable LocalDate firstSession,
        @Nullable LocalDate closed) {}
