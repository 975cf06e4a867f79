package app.steadier.message;

import app.steadier.base.PatientId;
import java.util.UUID;

/**
 * What decides about a conversation.
 *
 * @param participates whether the caller is one of its two sides today
 */
record StoredThread(UUID id, PatientId patient, boolean frontDesk, boolean closed, boolean participates) {}
