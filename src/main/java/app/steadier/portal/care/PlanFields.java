package app.steadier.portal.care;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Text;
import app.steadier.safety.CrisisPlanPage;
import app.steadier.safety.CrisisPlanText;
import app.steadier.safety.HelpContact;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a crisis plan to write, one entry a line; the number of someone stands at the end of their line. */
final class PlanFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PART_MAX = 4_500;

    /** A short number needs a comma before it, a long one a space. */
    private static final Pattern NUMBER =
            Pattern.compile("^(.*?)(?:[,;:]\\s*(\\+?[0-9][0-9()./ -]*[0-9])|\\s+(\\+?[0-9(][0-9()./ -]{5,}[0-9]))$");

    private static final Pattern ONLY_NUMBER = Pattern.compile("\\+?[0-9(][0-9()./ -]*[0-9]");

    private final transient CrisisPlanPage.Parts parts;
    private final Field warning;
    private final Field steps;
    private final Field people;
    private final Field professionals;
    private final Field safe;
    private final Field medication;

    /** @param words prefix of the parts' names */
    PlanFields(CrisisPlanPage.Parts parts, String words) {
        this.parts = parts;
        addClassName("st-form");
        warning = field(words + "warning");
        steps = field(words + "steps");
        people = field(words + "people").help(Text.of("alert.write.contacts"));
        safe = field(words + "safe");
        professionals = field(words + "professionals").help(Text.of("alert.write.contacts"));
        medication = field(words + "medication");
        switch (parts) {
            case WHOLE -> add(warning, steps, people, professionals, safe, medication);
            case OWN -> add(warning, steps, people, safe);
            case MEDICATION -> add(medication);
            case NOTHING -> {}
        }
    }

    private static Field field(String key) {
        return Field.lines(Text.of(key), PART_MAX);
    }

    /** Shows what stands in a plan. */
    void put(CrisisPlanText plan) {
        warning.with((Object) String.join("\n", plan.warningSigns()));
        steps.with((Object) String.join("\n", plan.ownSteps()));
        people.with((Object) written(plan.people()));
        professionals.with((Object) written(plan.professionals()));
        safe.with((Object) String.join("\n", plan.safeSurroundings()));
        medication.with((Object) String.join("\n", plan.medication()));
    }

    /** What stands in the fields; parts that are not written here are empty. */
    CrisisPlanText text() {
        boolean whole = parts == CrisisPlanPage.Parts.WHOLE;
        return new CrisisPlanText(
                lines(warning),
                lines(steps),
                contacts(people),
                whole ? contacts(professionals) : List.of(),
                lines(safe),
                lines(medication));
    }

    private static List<String> lines(Field field) {
        return field.value()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<HelpContact> contacts(Field field) {
        return lines(field).stream().map(PlanFields::contact).toList();
    }

    /** "Lucia (my sister), 555-0177" is a name with its number. */
    static HelpContact contact(String line) {
        if (ONLY_NUMBER.matcher(line).matches()) {
            return new HelpContact("", line);
        }
        Matcher number = NUMBER.matcher(line);
        return number.matches()
                ? new HelpContact(number.group(1).strip(), number.group(2) == null ? number.group(3) : number.group(2))
                : new HelpContact(line, null);
    }

    private static String written(List<HelpContact> contacts) {
        return String.join(
                "\n",
                contacts.stream()
                        .map(each -> each.phone() == null || each.phone().equals(each.name())
                                ? each.name()
                                : each.name() + ", " + each.phone())
                        .toList());
    }
}
