package app.steadier.portal.care;

import app.steadier.consent.Consent;
import app.steadier.consent.ConsentDraft;
import app.steadier.consent.ConsentKind;
import app.steadier.consent.ConsentPage;
import app.steadier.consent.ConsentPurpose;
import app.steadier.consent.ConsentTerms;
import app.steadier.consent.Contact;
import app.steadier.consent.Information;
import app.steadier.consent.RecipientClass;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Ticks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a consent says, being prepared: each change is kept at once, so that nothing is lost and nothing has to be saved. */
final class ConsentForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LINE_MAX = 200;
    private static final int INFORMATION_MAX = 1_000;
    private static final int WORDS_MAX = 500;

    private final transient ConsentServices services;
    private final transient ConsentPage page;
    private final transient UUID id;
    private final transient ConsentKind kind;
    private final transient Runnable kept;
    private final transient List<Contact> contacts;
    private final Problems problems = new Problems();
    private final Div saved = new Div();
    private final Div named = new Div();
    private final Field discloser = Field.words(Text.of("consent.form.discloser"), LINE_MAX);
    private final Field more = Field.lines(Text.of("consent.form.more"), INFORMATION_MAX);
    private final Field why = Field.words(Text.of("consent.form.why"), WORDS_MAX);
    private final transient Ticks<Information> information;
    private final transient Ticks<RecipientClass> described;
    private final transient Ticks<ConsentPurpose> purposes;
    private final ExpiryFields expiry;
    private transient Ticks<Contact> recipients;
    private int version = -1;

    /** @param draft null for a new one */
    ConsentForm(
            ConsentPage page,
            UUID id,
            ConsentKind kind,
            @Nullable Consent draft,
            ConsentServices services,
            Runnable kept) {
        this.services = services;
        this.page = page;
        this.id = id;
        this.kind = kind;
        this.kept = kept;
        this.contacts = new ArrayList<>(page.contacts());
        addClassName("st-card");
        saved.getElement().setAttribute("role", "status");
        information = ticks("consent.form.information", ConsentChoices.information(kind), "consent.information");
        described = ticks("consent.form.described", ConsentChoices.described(kind), "consent.described");
        purposes = ticks("consent.form.purpose", ConsentChoices.purposes(kind), "consent.purpose");
        expiry = new ExpiryFields(kind == ConsentKind.TPO, this::keep);
        recipients = people(Set.of());
        discloser.onChange(changed -> keep());
        more.onChange(changed -> keep());
        why.onChange(changed -> keep());
        discloser.with(Text.in(Locale.of(page.language()), "consent.form.discloser.usual"));
        if (draft != null) {
            show(draft);
        }
        Div form = new Div(discloser, information, more, named, described, purposes, why, expiry);
        form.addClassName("st-form");
        Div head = new Div(new H2(Text.of("consent.form")), saved);
        head.addClassName("st-card-head");
        saved.addClassName("st-card-aside");
        add(head, form, problems);
    }

    private void show(Consent draft) {
        ConsentTerms terms = draft.terms();
        version = draft.version();
        discloser.with((Object) terms.discloser());
        information.put(terms.information());
        more.with((Object) terms.informationWords());
        described.put(terms.described());
        purposes.put(terms.purposes());
        why.with((Object) terms.purposeWords());
        expiry.show(terms.expiry());
        recipients = people(terms.recipients());
    }

    private <E extends Enum<E>> Ticks<E> ticks(String legend, Set<E> options, String words) {
        return new Ticks<>(Text.of(legend), options, each -> Text.of(words, each), this::keep);
    }

    /** Contacts to tick, and a form for one more, which is ticked at once. */
    private Ticks<Contact> people(Set<UUID> ticked) {
        Ticks<Contact> people =
                new Ticks<>(Text.of("consent.form.recipients"), contacts, ConsentWords::contact, this::keep);
        people.put(contacts.stream()
                .filter(contact -> ticked.contains(contact.id()))
                .collect(Collectors.toUnmodifiableSet()));
        Fold add = new Fold(
                Text.of("consent.contact.add"), new ContactForm(page.patient(), services.contacts(), contact -> {
                    Set<UUID> with = new HashSet<>(recipientIds());
                    with.add(contact.id());
                    contacts.add(contact);
                    recipients = people(with);
                    keep();
                }));
        named.removeAll();
        if (contacts.isEmpty()) {
            named.add(Parts.paragraph(Text.of("consent.form.nobody"), "st-muted"));
        }
        named.add(people, add);
        return people;
    }

    private Set<UUID> recipientIds() {
        return recipients.value().stream().map(Contact::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps what stands there; several words of the same draft count up its version. */
    private void keep() {
        ConsentTerms terms = new ConsentTerms(
                discloser.value(),
                information.value(),
                more.value(),
                recipientIds(),
                described.value(),
                purposes.value(),
                why.value(),
                expiry.value());
        boolean done = problems.run(() ->
                services.consents().draft(new ConsentDraft(id, Math.max(version, 0), page.patient(), kind, terms)));
        saved.removeAll();
        if (done) {
            version++;
            LocalTime now = services.time().local(services.time().now()).toLocalTime();
            saved.add(Parts.saved(Text.of("consent.form.saved", now)));
            kept.run();
        }
    }
}
