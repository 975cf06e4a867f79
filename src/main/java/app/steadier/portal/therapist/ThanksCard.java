package app.steadier.portal.therapist;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.GroupThanksService;
import app.steadier.schedule.WaitingThanks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Thank-yous of group members that wait to be let through; without a name. Nothing is shown while none waits. */
final class ThanksCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient GroupThanksService service;
    private final Problems problems = new Problems();

    ThanksCard(GroupThanksService service) {
        this.service = service;
        addClassName("st-card");
        show();
    }

    private void show() {
        List<WaitingThanks> waiting = service.waiting();
        removeAll();
        setVisible(!waiting.isEmpty());
        add(new H2(Text.of("answer.thanks.desk")), Parts.paragraph(Text.of("answer.thanks.desk.text"), "st-muted"));
        waiting.forEach(each -> add(item(each)));
        add(problems);
    }

    private Div item(WaitingThanks each) {
        Div buttons = new Div(
                button("answer.thanks.release", each, () -> service.release(each.id())),
                button("answer.thanks.drop", each, () -> service.drop(each.id())));
        buttons.addClassName("st-line");
        Div item = new Div(
                Parts.paragraph("“" + each.words() + "”"),
                Parts.paragraph(each.group() + ", " + Dates.list(each.day()), "st-caption"),
                buttons);
        item.addClassName("st-item");
        return item;
    }

    private Button button(String key, WaitingThanks about, Runnable act) {
        Button button = new Button(Text.of(key), click -> {
            problems.run(act);
            show();
        });
        button.setAriaLabel(Text.of(key) + ": " + about.words());
        button.setDisableOnClick(true);
        return button;
    }
}
