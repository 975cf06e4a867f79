package app.steadier.portal.care;

import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.safety.AlertClinician;
import app.steadier.safety.AlertState;
import app.steadier.safety.SafetyAlertService;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;

/** Gives an alert to someone, or tells more people now, each with a reason. */
public final class AlertGiveOn extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX = 500;

    /** @param changed called after each act */
    public AlertGiveOn(
            SafetyAlertService alerts,
            UUID alert,
            AlertState state,
            List<AlertClinician> clinicians,
            Runnable changed) {
        addClassName("st-acts");
        FormCard give = new FormCard(Text.of("alert.give"));
        give.addClassName("st-flat");
        Field to = Field.choice(
                Text.of("alert.give.to"),
                Text.of("alert.choose"),
                clinicians,
                each -> each.id().toString(),
                each -> each.onCall() ? Text.of("alert.give.onCall", each.name()) : each.name());
        Field why = reason();
        give.problems.reason(why).beside(to, "safety.problem.clinician").beside(why, "safety.problem.long");
        give.fields(to, why);
        UUID given = TypedId.nextValue();
        give.button(
                Text.of("alert.give.save"),
                () -> alerts.assign(given, alert, StaffId.parse(to.needed()), why.needed()),
                () -> {
                    changed.run();
                    Undo.say(Text.of("alert.said.given", to.words()));
                });
        add(give);
        if (state == AlertState.RAISED) {
            add(escalate(alerts, alert, changed));
        }
    }

    private static FormCard escalate(SafetyAlertService alerts, UUID alert, Runnable changed) {
        FormCard card = new FormCard(Text.of("alert.escalate"));
        card.addClassName("st-flat");
        Field why = reason();
        card.problems.reason(why).beside(why, "safety.problem.long");
        card.fields(why);
        UUID tap = TypedId.nextValue();
        card.button(Text.of("alert.escalate.save"), () -> alerts.escalate(tap, alert, why.needed()), () -> {
            changed.run();
            Undo.say(Text.of("alert.said.escalated"));
        });
        return card;
    }

    private static Field reason() {
        return Field.lines(Text.of("alert.reason"), REASON_MAX).help(Text.of("alert.reason.help"));
    }
}
