package app.steadier.portal.care;

import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.safety.CrisisPlanText;
import app.steadier.safety.HelpContact;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What stands in a crisis plan, part by part, to read. */
public final class PlanLines {

    private PlanLines() {}

    /** Parts with nothing in them are left out. */
    public static void into(HasComponents place, CrisisPlanText plan) {
        into(place, plan, "alert.part.");
    }

    /** @param names prefix of the parts' names */
    static void into(HasComponents place, CrisisPlanText plan, String names) {
        words(place, names + "warning", plan.warningSigns());
        words(place, names + "steps", plan.ownSteps());
        contacts(place, names + "people", plan.people());
        contacts(place, names + "professionals", plan.professionals());
        words(place, names + "safe", plan.safeSurroundings());
        words(place, names + "medication", plan.medication());
    }

    /** A number that dials. */
    static Anchor phone(String number) {
        Anchor phone = Parts.link("tel:" + number.replaceAll("[^0-9+]", ""), number);
        phone.setRouterIgnore(true);
        return phone;
    }

    private static void words(HasComponents place, String part, List<String> lines) {
        part(place, part, lines.stream().<Component>map(Parts::span).toList());
    }

    private static void contacts(HasComponents place, String part, List<HelpContact> people) {
        part(place, part, people.stream().map(PlanLines::contact).toList());
    }

    private static Component contact(HelpContact person) {
        if (person.phone() == null) {
            return Parts.span(person.name());
        }
        Div line = new Div(Parts.span(person.name()), phone(person.phone()));
        line.addClassName("st-line");
        return line;
    }

    private static void part(HasComponents place, String part, List<Component> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("st-plan-lines");
            lines.forEach(line -> list.add(new ListItem(line)));
            Div box = new Div(Parts.paragraph(Text.of(part), "st-caption"), list);
            box.addClassName("st-plan-part");
            place.add(box);
        }
    }
}
