package app.steadier.consent;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes consents and contacts. The caller has asked the guard. */
@Component
class ConsentRows {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    ConsentRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whose consent it is, and whether it is signed. */
    record Whose(PatientId patient, boolean signed) {}

    Optional<Whose> whose(UUID consent) {
        return jdbc.sql("select patient_id, signed_at is not null as signed from consent where id = ?")
                .param(consent)
                .query((row, number) ->
                        new Whose(new PatientId(Columns.id(row, "patient_id")), row.getBoolean("signed")))
                .optional();
    }

    /** All consents of a person, newest first; two statements. */
    List<Consent> of(PatientId patient) {
        return read("select * from consent where patient_id = ? order by created_at desc, id", patient.value());
    }

    /** @param lock holds other changes of the same consent until the end of this one */
    Optional<Consent> one(UUID consent, boolean lock) {
        return read("select * from consent where id = ?" + (lock ? " for update" : ""), consent).stream()
                .findFirst();
    }

    /** @param language in which they read: en or es */
    record Reader(String name, String language) {}

    Optional<Reader> reader(PatientId patient) {
        return jdbc.sql("select display_name, language from people_patient where patient_id = ?")
                .param(patient.value())
                .query((row, number) -> new Reader(
                        Columns.text(row, "display_name"), "es".equals(row.getString("language")) ? "es" : "en"))
                .optional();
    }

    List<Contact> contacts(PatientId patient) {
        return jdbc.sql("select * from patient_contact where patient_id = ? order by name, id")
                .param(patient.value())
                .query((row, number) -> contact(row))
                .list();
    }

    void add(Contact contact) {
        jdbc.sql("insert ignore into patient_contact (id, created_at, patient_id, name, relation, organisation, phone)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(contact.id())
                .param(Columns.utc(time.now()))
                .param(contact.patient().value())
                .param(contact.name())
                .param(contact.relation().name())
                .param(contact.organisation())
                .param(contact.phone())
                .update();
    }

    /** Writes a draft; false when it is signed or was changed since the version that was read. */
    boolean draft(ConsentDraft draft, @Nullable UUID by) {
        ConsentTerms terms = draft.terms();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", draft.id());
        values.put("version", draft.version());
        values.put("now", Columns.utc(time.now()));
        values.put("by", by);
        values.put("patient", draft.patient().value());
        values.put("kind", draft.kind().name());
        values.put("discloser", terms.discloser().strip());
        values.put("information", joined(terms.information()));
        values.put("informationWords", terms.informationWords().strip());
        values.put("described", joined(terms.described()));
        values.put("purposes", joined(terms.purposes()));
        values.put("purposeWords", terms.purposeWords().strip());
        ConsentExpiry expiry = terms.expiry();
        values.put("expiry", expiry == null ? null : word(expiry));
        values.put("day", expiry == null ? null : expiry.day());
        values.put("event", expiry == null ? null : expiry.event());
        int added = draft.version() > 0
                ? 0
                : jdbc.sql(
                                "insert ignore into consent (id, created_at, created_by, patient_id, kind, discloser, information,"
                                        + " information_words, described, purposes, purpose_words, expiry, expires_on, expiry_event)"
                                        + " values (:id, :now, :by, :patient, :kind, :discloser, :information, :informationWords,"
                                        + " :described, :purposes, :purposeWords, :expiry, :day, :event)")
                        .params(values)
                        .update();
        if (added == 0
                && jdbc.sql("update consent set version = version + 1, kind = :kind, discloser = :discloser,"
                                        + " information = :information, information_words = :informationWords,"
                                        + " described = :described, purposes = :purposes, purpose_words = :purposeWords,"
                                        + " expiry = :expiry, expires_on = :day, expiry_event = :event where id = :id"
                                        + " and patient_id = :patient and version = :version and signed_at is null")
                                .params(values)
                                .update()
                        == 0) {
            return false;
        }
        jdbc.sql("delete from consent_recipient where consent_id = ?")
                .param(draft.id())
                .update();
        for (UUID recipient : terms.recipients()) {
            jdbc.sql("insert into consent_recipient (consent_id, contact_id, patient_id) values (?, ?, ?)")
                    .params(draft.id(), recipient, draft.patient().value())
                    .update();
        }
        return true;
    }

    void sign(Consent consent, ConsentSignature signature, @Nullable UUID by) {
        jdbc.sql(
                        "update consent set version = version + 1, signed_at = ?, signed_by = ?, signature = ?, signature_name = ?,"
                                + " signature_drawing = ?, signature_reference = ?, witness_id = ?, language = ?, signed_text = ?,"
                                + " text_sha256 = ?, seal = ? where id = ? and signed_at is null")
                .param(Columns.utc(signature.at()))
                .param(by)
                .param(signature.kind().name())
                .param(signature.name())
                .param(signature.drawing())
                .param(signature.reference())
                .param(signature.witness() == null ? null : signature.witness().value())
                .param(signature.language())
                .param(signature.text())
                .param(signature.textSha256())
                .param(signature.seal())
                .param(consent.id())
                .update();
    }

    void revoke(UUID consent, Revocation revocation, @Nullable UUID by) {
        jdbc.sql("update consent set version = version + 1, revoked_at = ?, revoked_by = ?, revoked_how = ?,"
                        + " revoked_words = ? where id = ? and revoked_at is null")
                .param(Columns.utc(revocation.at()))
                .param(by)
                .param(revocation.way().name())
                .param(revocation.words())
                .param(consent)
                .update();
    }

    void eventHappened(UUID consent, Instant at, @Nullable UUID by) {
        jdbc.sql(
                        "update consent set version = version + 1, event_at = ?, event_by = ? where id = ? and event_at is null")
                .param(Columns.utc(at))
                .param(by)
                .param(consent)
                .update();
    }

    private List<Consent> read(String sql, UUID key) {
        List<Consent> bare =
                jdbc.sql(sql).param(key).query((row, number) -> consent(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Contact>> recipients = jdbc
                .sql("select r.consent_id, c.* from consent_recipient r"
                        + " join patient_contact c on c.id = r.contact_id where r.consent_id in (:consents)"
                        + " order by c.name, c.id")
                .param("consents", bare.stream().map(Consent::id).toList())
                .query((row, number) -> Map.entry(Columns.id(row, "consent_id"), contact(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(each -> with(each, recipients.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Consent with(Consent bare, List<Contact> recipients) {
        ConsentTerms terms = bare.terms();
        Set<UUID> ids = recipients.stream().map(Contact::id).collect(Collectors.toUnmodifiableSet());
        return new Consent(
                bare.id(),
                bare.version(),
                bare.patient(),
                bare.kind(),
                new ConsentTerms(
                        terms.discloser(),
                        terms.information(),
                        terms.informationWords(),
                        ids,
                        terms.described(),
                        terms.purposes(),
                        terms.purposeWords(),
                        terms.expiry()),
                recipients,
                bare.signature(),
                bare.revocation(),
                bare.eventAt());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        ConsentTerms terms = new ConsentTerms(
                Columns.text(row, "discloser"),
                split(Columns.text(row, "information"), Information::valueOf),
                Columns.text(row, "information_words"),
                Set.of(),
                split(Columns.text(row, "described"), RecipientClass::valueOf),
                split(Columns.text(row, "purposes"), ConsentPurpose::valueOf),
                Columns.text(row, "purpose_words"),
                row.getString("expiry") == null
                        ? null
                        : new ConsentExpiry(Columns.optionalDay(row, "expires_on"), row.getString("expiry_event")));
        Instant revoked = Columns.optionalInstant(row, "revoked_at");
        return new Consent(
                Columns.id(row, "id"),
                row.getInt("version"),
                new PatientId(Columns.id(row, "patient_id")),
                ConsentKind.valueOf(Columns.text(row, "kind")),
                terms,
                List.of(),
                signature(row),
                revoked == null
                        ? null
                        : new Revocation(
                                revoked,
                                RevocationWay.valueOf(Columns.text(row, "revoked_how")),
                                row.getString("revoked_words")),
                Columns.optionalInstant(row, "event_at"));
    }

    private static @Nullable ConsentSignature signature(ResultSet row) throws SQLException {
        Instant at = Columns.optionalInstant(row, "signed_at");
        UUID witness = row.getObject("witness_id", UUID.class);
        return at == null
                ? null
                : new ConsentSignature(
                        at,
                        SignatureKind.valueOf(Columns.text(row, "signature")),
                        Columns.text(row, "signature_name"),
                        row.getString("signature_drawing"),
                        row.getString("signature_reference"),
                        witness == null ? null : new StaffId(witness),
                        Columns.text(row, "language"),
                        Columns.text(row, "signed_text"),
                        Columns.text(row, "text_sha256"),
                        Columns.text(row, "seal"));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                Columns.id(row, "id"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.text(row, "name"),
                Relation.valueOf(Columns.text(row, "relation")),
                row.getString("organisation"),
                row.getString("phone"));
    }

    private static String word(ConsentExpiry expiry) {
        if (expiry.day() != null) {
            return "DAY";
        }
        return expiry.event() == null ? "NONE" : "EVENT";
    }

    private static String joined(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
    }

    private static <E> Set<E> split(String text, Function<String, E> parse) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(";", -1)).map(parse).collect(Collectors.toUnmodifiableSet());
    }
}
