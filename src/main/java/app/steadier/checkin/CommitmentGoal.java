package app.steadier.checkin;

import java.util.UUID;

/** An active goal of a person, to tie a small step to. */
public record CommitmentGoal(UUID id, String title) {}
