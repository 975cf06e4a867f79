package app.steadier.measure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One completed questionnaire: answers in item order, null for an unanswered item. */
record Administration(String externalId, String instrument, Instant completed, List<@Nullable Integer> answers) {}
