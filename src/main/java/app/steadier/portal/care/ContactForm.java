package app.steadier.portal.care;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.consent.Contact;
import app.steadier.consent.ContactService;
import app.steadier.consent.Relation;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Adds a relative or someone else outside the program. */
final class ContactForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NAME_MAX = 120;
    private static final int LINE_MAX = 200;

    private final Problems problems = new Problems();
    private final Field name = Field.words(Text.of("consent.contact.name"), NAME_MAX);
    private final Field relation = Field.choice(
            Text.of("consent.contact.relation"),
            Text.of("consent.choose"),
            List.of(Relation.values()),
            Relation::name,
            each -> Text.of("consent.relation", each));
    private final Field organisation = Field.words(Text.of("consent.contact.organisation"), LINE_MAX);
    private final Field phone = Field.words(Text.of("consent.contact.phone"), LINE_MAX);
    private final transient UUID id = TypedId.nextValue();

    /** @param then gets the new contact */
    ContactForm(PatientId patient, ContactService contacts, Consumer<Contact> then) {
        addClassName("st-form");
        problems.beside(name, "consent.problem.contactName");
        Button save = new Button(Text.of("consent.contact.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                keep(patient, contacts, then);
            } finally {
                save.setEnabled(true);
            }
        });
        Div buttons = new Div(save);
        buttons.addClassName("st-line");
        add(name, relation, organisation, phone, problems, buttons);
    }

    private void keep(PatientId patient, ContactService contacts, Consumer<Contact> then) {
        if (problems.run(() -> contacts.add(contact(patient)))) {
            Contact added = contact(patient);
            Undo.say(Text.of("consent.contact.saved", added.name()));
            then.accept(added);
        }
    }

    private Contact contact(PatientId patient) {
        return new Contact(
                id,
                patient,
                name.needed(),
                Relation.valueOf(relation.needed()),
                organisation.optional(),
                phone.optional());
    }
}
