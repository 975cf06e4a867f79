package app.steadier.portal.care;

import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.consent.ConsentKind;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a consent's page names.
 *
 * @param patient set on pages of staff
 * @param kind of a consent that is being made
 */
public record ConsentAddress(
        PatientId patient, UUID consent, @Nullable ConsentKind kind) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** @throws NotAvailable when the address holds no ids */
    public static ConsentAddress of(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("kind")
                .orElse("");
        return new ConsentAddress(
                PatientId.parse(event.getRouteParameters().get("patient").orElse("")),
                id(event.getRouteParameters().get("consent").orElse("")),
                Arrays.stream(ConsentKind.values())
                        .filter(kind -> kind.name().equals(wanted))
                        .findFirst()
                        .orElse(null));
    }

    /** @throws NotAvailable when the text is no id */
    public static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new NotAvailable();
        }
        return UUID.fromString(text);
    }
}
