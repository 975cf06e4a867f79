package app.steadier.portal.patient;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.Expectation;
import app.steadier.schedule.ExpectationService;
import app.steadier.schedule.GroupThanksService;
import app.steadier.schedule.MyThanks;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The reader's groups: what to expect, kind words without a name, and a way to send some. */
@Route(value = "patient/groups", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class GroupsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ExpectationService expectations;
    private final transient GroupThanksService thanks;

    GroupsView(ExpectationService expectations, GroupThanksService thanks) {
        super("answer.groups");
        this.expectations = expectations;
        this.thanks = thanks;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Expectation> groups = expectations.mine();
        MyThanks all = thanks.mine();
        begin(Text.of("answer.groups"));
        add(Parts.paragraph(Text.of("answer.groups.text"), "st-muted"));
        if (groups.isEmpty()) {
            add(Parts.plainCard(Parts.empty(Text.of("answer.groups.none"), Text.of("answer.groups.none.text"))));
        }
        groups.forEach(group -> add(card(group, all)));
        all.mine().forEach(mine -> add(new ThanksCard(mine, thanks, this::show)));
        if (!all.mine().isEmpty()) {
            add(Parts.whoSeesThis(Text.of("answer.thanks.who")));
        }
    }

    private static Section card(Expectation group, MyThanks all) {
        Section card = Parts.card(group.name());
        String words = group.in(Text.locale().getLanguage());
        card.add(Parts.paragraph(Text.of("answer.expect"), "st-strong"));
        card.add(
                words == null
                        ? Parts.paragraph(Text.of("answer.expect.usual"), "st-muted")
                        : Parts.paragraph(words, "st-keep-lines"));
        List<MyThanks.Released> released = all.released().stream()
                .filter(each -> each.group().equals(group.group()))
                .toList();
        if (!released.isEmpty()) {
            UnorderedList quotes = new UnorderedList();
            quotes.addClassName("st-quotes");
            released.forEach(each -> quotes.add(new ListItem(
                    Parts.span("“" + each.words() + "”"), Parts.span(" " + Dates.sentence(each.day()), "st-caption"))));
            card.add(Parts.paragraph(Text.of("answer.thanks.read"), "st-strong"), quotes);
        }
        return card;
    }
}
