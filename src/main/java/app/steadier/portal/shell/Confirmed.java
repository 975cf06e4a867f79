package app.steadier.portal.shell;

import app.steadier.access.AccountService;
import app.steadier.access.StepUpNeeded;
import app.steadier.base.UserProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs an act that may ask for the password again, and says what went wrong without losing what was typed. */
public final class Confirmed extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final TextBox password = TextBox.password(Text.of("shell.password"));
    private @Nullable Paragraph problem;

    /** @param accounts checks the password */
    public Confirmed(AccountService accounts) {
        this.accounts = accounts;
        password.setVisible(false);
        password.help(Text.of("shell.password.why"));
        add(password);
    }

    /** Does the act; true when it was done. */
    public boolean run(Runnable act) {
        if (problem != null) {
            remove(problem);
            problem = null;
        }
        try {
            if (password.isVisible() && !password.value().isEmpty() && !accounts.confirmPassword(password.value())) {
                say(Text.of("shell.password.wrong"));
                return false;
            }
            act.run();
            password.put("");
            password.setVisible(false);
            return true;
        } catch (StepUpNeeded typedLongAgo) {
            password.setVisible(true);
            password.begin();
        } catch (UserProblem wrong) {
            say(Text.of(wrong.messageKey(), wrong.arguments().toArray()));
        }
        return false;
    }

    /** The same; what the person can put right stands beside its field. */
    public boolean run(Problems problems, Runnable act) {
        AtomicBoolean done = new AtomicBoolean();
        return run(() -> done.set(problems.run(act))) && done.get();
    }

    private void say(String words) {
        Paragraph text = Parts.paragraph(words, "st-message");
        text.getElement().setAttribute("role", "alert");
        problem = text;
        add(text);
    }
}
