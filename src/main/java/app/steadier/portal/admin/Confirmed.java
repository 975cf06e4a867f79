package app.steadier.portal.admin;

import app.steadier.access.AccountService;
import app.steadier.access.StepUpNeeded;
import app.steadier.base.UserProblem;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.jspecify.annotations.Nullable;

/** Runs an act that may ask for the password again, and says what went wrong without losing what was typed. */
final class Confirmed extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final PasswordField password = new PasswordField(Text.of("admin.password"));
    private @Nullable Paragraph problem;

    Confirmed(AccountService accounts) {
        this.accounts = accounts;
        password.setVisible(false);
        password.setHelperText(Text.of("admin.password.why"));
        add(password);
    }

    /** Does the act; true when it was done. */
    boolean run(Runnable act) {
        if (problem != null) {
            remove(problem);
            problem = null;
        }
        try {
            if (password.isVisible()
                    && !password.getValue().isEmpty()
                    && !accounts.confirmPassword(password.getValue())) {
                say(Text.of("admin.password.wrong"));
                return false;
            }
            act.run();
            password.clear();
            password.setVisible(false);
            return true;
        } catch (StepUpNeeded typedLongAgo) {
            password.setVisible(true);
            password.focus();
        } catch (UserProblem wrong) {
            say(Text.of(wrong.messageKey(), wrong.arguments().toArray()));
        }
        return false;
    }

    private void say(String words) {
        Paragraph text = Parts.paragraph(words, "st-message");
        text.getElement().setAttribute("role", "alert");
        problem = text;
        add(text);
    }
}
