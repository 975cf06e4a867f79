package app.steadier.consent;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.AccountId;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.UserProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who joins a family session: a relative or friend, and only with the person's consent, which is looked at anew each time
 * (capability S16).
 */
@Service
public class FamilySessionService {

    private final ConsentRows rows;
    private final ConsentVerdicts verdicts;
    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    FamilySessionService(
            ConsentRows rows, ConsentVerdicts verdicts, JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.verdicts = verdicts;
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** Whether this contact may join a family session of the person now, or why not. */
    @Guarded(
            resource = {Resource.FAMILY_INVITATION, Resource.CONSENT},
            verb = Verb.READ)
    @Transactional
    public ConsentVerdict mayJoin(PatientId patient, UUID contact) {
        guard.require(Verb.READ, Target.of(patient), Resource.FAMILY_INVITATION, Resource.CONSENT);
        return verdicts.of(ConsentAsk.familySession(patient, contact));
    }

    /**
     * Invites a relative or friend to a family session that is still to be held. The same invitation twice is one.
     *
     * @param invitation made by the caller
     * @throws UserProblem says which consent is missing, or that the contact is neither relative nor friend
     * @throws NotAvailable when it is no open family session, or not of the caller's care team
     */
    @Guarded(resource = Resource.FAMILY_INVITATION, verb = Verb.CREATE)
    @Transactional
    public void invite(UUID invitation, SessionId session, UUID contact) {
        PatientId patient = SystemAccess.call("load target", () -> personOf(session));
        Target target = Target.of(session).with(patient);
        guard.require(Verb.READ, target, Resource.FAMILY_INVITATION);
        ConsentAsk ask = ConsentAsk.familySession(patient, contact);
        ConsentVerdict verdict = verdicts.of(ask);
        if (verdict.refusal() != null) {
            throw new UserProblem("consent.refused." + verdict.refusal());
        }
        guard.require(Verb.CREATE, ask.on(target), Resource.FAMILY_INVITATION);
        boolean close = rows.contacts(patient).stream()
                .anyMatch(each -> each.id().equals(contact) && each.relation().close());
        if (!close) {
            throw new UserProblem("consent.problem.notClose");
        }
        jdbc.sql("insert ignore into family_invitation (id, created_at, session_id, patient_id, contact_id, invited_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(invitation)
                .param(Columns.utc(time.now()))
                .param(session.value())
                .param(patient.value())
                .param(contact)
                .param(account())
                .update();
    }

    /** Takes an invitation back; the person may, and their care team. Twice is once. */
    @Guarded(resource = Resource.FAMILY_INVITATION, verb = Verb.END)
    @Transactional
    public void takeBack(UUID invitation) {
        PatientId patient = SystemAccess.call(
                "load target",
                () -> jdbc.sql("select patient_id from family_invitation where id = ?")
                        .param(invitation)
                        .query(UUID.class)
                        .optional()
                        .map(PatientId::new)
                        .orElseThrow(NotAvailable::new));
        guard.require(Verb.END, Target.of(patient), Resource.FAMILY_INVITATION);
        jdbc.sql("update family_invitation set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .param(Columns.utc(time.now()))
                .param(account())
                .param(invitation)
                .update();
    }

    /**
     * Guests of a family session by name, each with whether they may still join; for the person and their care team.
     * Four statements.
     */
    @Guarded(
            resource = {Resource.FAMILY_INVITATION, Resource.CONSENT},
            verb = Verb.READ)
    @Transactional
    public List<FamilyGuest> guests(SessionId session) {
        PatientId patient = SystemAccess.call("load target", () -> personOf(session));
        Grant grant = guard.require(
                Verb.READ, Target.of(session).with(patient), Resource.FAMILY_INVITATION, Resource.CONSENT);
        if (grant.basis().contains("limited-fields")) {
            throw new NotAvailable();
        }
        return guests(session, patient, rows.contacts(patient), rows.of(patient));
    }

    /** A family session with its guests and with whom else could be invited, for the care team; six statements. */
    @Guarded(
            resource = {Resource.FAMILY_INVITATION, Resource.CONSENT},
            verb = Verb.READ)
    @Transactional
    public FamilyPage page(SessionId session) {
        PatientId patient = SystemAccess.call("load target", () -> personOf(session));
        Grant grant = guard.require(
                Verb.READ, Target.of(session).with(patient), Resource.FAMILY_INVITATION, Resource.CONSENT);
        if (grant.basis().contains("limited-fields")) {
            throw new NotAvailable();
        }
        List<Contact> contacts = rows.contacts(patient);
        List<Consent> consents = rows.of(patient);
        List<FamilyGuest> guests = guests(session, patient, contacts, consents);
        List<UUID> invited = guests.stream().map(guest -> guest.contact().id()).toList();
        return jdbc.sql(
                        "select s.starts_at, s.ends_at, s.session_status, p.display_name from schedule_session_patient s"
                                + " join people_patient p on p.patient_id = s.patient_id where s.session_id = ?")
                .param(session.value())
                .query((row, number) -> new FamilyPage(
                        session,
                        patient,
                        Columns.text(row, "display_name"),
                        time.local(Columns.instant(row, "starts_at")),
                        time.local(Columns.instant(row, "ends_at")),
                        "SCHEDULED".equals(row.getString("session_status")),
                        guests,
                        contacts.stream()
                                .filter(contact -> contact.relation().close() && !invited.contains(contact.id()))
                                .map(contact -> new FamilyPage.Candidate(contact, verdict(patient, contact, consents)))
                                .toList()))
                .single();
    }

    /** Family sessions of a person that are not over, by start, for the care team; one statement. */
    @Guarded(resource = Resource.FAMILY_INVITATION, verb = Verb.LIST)
    @Transactional
    public List<FamilySession> comingUp(PatientId patient) {
        guard.require(Verb.LIST, Target.of(patient), Resource.FAMILY_INVITATION);
        return jdbc.sql("select s.session_id, s.starts_at, s.ends_at, (select count(*) from family_invitation i"
                        + " where i.session_id = s.session_id and i.ended_at is null) as guests"
                        + " from schedule_session_patient s where s.patient_id = ? and s.kind = 'FAMILY'"
                        + " and s.session_status = 'SCHEDULED' and s.ends_at > ? order by s.starts_at, s.session_id")
                .params(patient.value(), Columns.utc(time.now()))
                .query((row, number) -> new FamilySession(
                        new SessionId(Columns.id(row, "session_id")),
                        time.local(Columns.instant(row, "starts_at")),
                        time.local(Columns.instant(row, "ends_at")),
                        row.getInt("guests")))
                .list();
    }

    private List<FamilyGuest> guests(
            SessionId session, PatientId patient, List<Contact> contacts, List<Consent> consents) {
        Map<UUID, Contact> byId = contacts.stream().collect(Collectors.toMap(Contact::id, each -> each));
        record Invited(UUID invitation, UUID contact) {}
        return jdbc
                .sql("select id, contact_id from family_invitation where session_id = ? and ended_at is null")
                .param(session.value())
                .query((row, number) -> new Invited(Columns.id(row, "id"), Columns.id(row, "contact_id")))
                .list()
                .stream()
                .map(invited -> {
                    Contact contact = Objects.requireNonNull(byId.get(invited.contact()));
                    return new FamilyGuest(invited.invitation(), contact, verdict(patient, contact, consents));
                })
                .sorted(Comparator.comparing(
                        (FamilyGuest guest) -> guest.contact().name()))
                .toList();
    }

    private ConsentVerdict verdict(PatientId patient, Contact contact, List<Consent> consents) {
        ConsentAsk ask = ConsentAsk.familySession(patient, contact.id());
        return ConsentCheck.verdict(consents, contact, ask, time.now(), time.zone());
    }

    /** How many guests a family session has, for the coordinator who finds the room. */
    @Guarded(resource = Resource.FAMILY_INVITATION, verb = Verb.LIST)
    @Transactional
    public int numberOfGuests(SessionId session) {
        PatientId patient = SystemAccess.call("load target", () -> personOf(session));
        guard.require(Verb.LIST, Target.of(session).with(patient), Resource.FAMILY_INVITATION);
        return jdbc.sql("select count(*) from family_invitation where session_id = ? and ended_at is null")
                .param(session.value())
                .query(Integer.class)
                .single();
    }

    private @Nullable UUID account() {
        AccountId account = guard.caller().account();
        return account == null ? null : account.value();
    }

    private PatientId personOf(SessionId session) {
        return jdbc.sql("select patient_id from schedule_session_patient where session_id = ? and kind = 'FAMILY'"
                        + " and session_status <> 'CANCELLED'")
                .param(session.value())
                .query(UUID.class)
                .optional()
                .map(PatientId::new)
                .orElseThrow(NotAvailable::new);
    }
}
