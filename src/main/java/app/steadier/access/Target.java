package app.steadier.access;

import app.steadier.base.AccountId;
import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is touched, as far as the conditions of the matrix look at it; made from the loaded object.
 *
 * @param date the object's own day, for conditions that hold on a day; null means today
 * @param facts states of the object by the names of the matrix: draft, signed, released, window, before-due, …
 */
public record Target(
        @Nullable PatientId patient,
        @Nullable EpisodeId episode,
        @Nullable GroupId group,
        @Nullable SessionId session,
        @Nullable LocalDate date,
        @Nullable StaffId author,
        @Nullable AccountId account,
        Set<String> facts) {

    public static Target none() {
        return new Target(null, null, null, null, null, null, null, Set.of());
    }

    public static Target of(PatientId patient) {
        return none().with(patient);
    }

    public static Target of(GroupId group) {
        return new Target(null, null, group, null, null, null, null, Set.of());
    }

    public static Target of(SessionId session) {
        return new Target(null, null, null, session, null, null, null, Set.of());
    }

    public static Target of(AccountId account) {
        return new Target(null, null, null, null, null, null, account, Set.of());
    }

    public Target with(PatientId other) {
        return new Target(other, episode, group, session, date, author, account, facts);
    }

    public Target with(EpisodeId other) {
        return new Target(patient, other, group, session, date, author, account, facts);
    }

    public Target with(GroupId other) {
        return new Target(patient, episode, other, session, date, author, account, facts);
    }

    public Target on(LocalDate day) {
        return new Target(patient, episode, group, session, day, author, account, facts);
    }

    public Target by(StaffId other) {
        return new Target(patient, episode, group, session, date, other, account, facts);
    }

    /** Adds states of the object. */
    public Target being(String... states) {
        Set<String> all = new LinkedHashSet<>(facts);
        all.addAll(Set.of(states));
        return new Target(patient, episode, group, session, date, author, account, Set.copyOf(all));
    }

    /** What the log names: the narrowest id. Never a name. */
    String objectId() {
        if (session != null) {
            return session.toString();
        }
        if (account != null) {
            return account.toString();
        }
        if (episode != null) {
            return episode.toString();
        }
        if (patient != null) {
            return patient.toString();
        }
        return group != null ? group.toString() : "-";
    }
}
