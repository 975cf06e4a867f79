package app.steadier.portal.therapist;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.AttendanceMark;
import app.steadier.schedule.AttendanceSheet.Correction;
import app.steadier.schedule.AttendanceSheet.Row;
import app.steadier.schedule.AttendanceStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Under a person whose note is signed: a change asks for its reason; what was corrected stays visible. */
final class CorrectionPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MIN = 15;
    private static final int REASON_MAX = 500;

    /** Saves a correction; false when it was refused, so that nothing typed is lost. */
    @FunctionalInterface
    interface Save {

        boolean correct(AttendanceMark mark, String reason);
    }

    private final transient Save save;
    private final Div past = new Div();
    private final Div asking = new Div();
    private final Div what = new Div();
    private final TextField reason = new TextField(Text.of("therapist.correction.reason"));
    private transient @Nullable AttendanceMark wanted;

    CorrectionPanel(Save save) {
        this.save = save;
        addClassName("st-correction");
        reason.setMaxLength(REASON_MAX);
        reason.setWidthFull();
        Button keep = new Button(Text.of("therapist.correction.save"), click -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(keep, new Button(Text.of("therapist.correction.cancel"), click -> close()));
        buttons.addClassName("st-actions");
        what.getElement().setAttribute("role", "status");
        asking.add(what, reason, buttons);
        asking.addClassNames("st-times", "st-stack");
        asking.setVisible(false);
        add(asking, past);
    }

    /** Asks why; a second tap changes what will be saved. */
    void ask(Row row, AttendanceMark mark) {
        wanted = mark;
        what.setText(Text.of("therapist.correction.what", row.name(), words(mark.status()), rating(mark)));
        reason.setHelperText(Text.of("therapist.correction.help"));
        reason.setInvalid(false);
        asking.setVisible(true);
        reason.focus();
    }

    void show(Row row) {
        past.removeAll();
        for (Correction each : row.corrections()) {
            AttendanceStatus before = each.before();
            past.add(Parts.line(
                    Glyph.CLOCK,
                    Text.of(
                            "therapist.correction.past",
                            Dates.list(each.at().toLocalDate()) + ", "
                                    + Dates.time(each.at().toLocalTime()),
                            each.by(),
                            before == null ? Text.of("therapist.attendance.none") : words(before),
                            each.reason())));
        }
        setVisible(row.signed() || !row.corrections().isEmpty());
    }

    private static String words(AttendanceStatus status) {
        return Text.of("therapist.status." + status);
    }

    private static String rating(AttendanceMark mark) {
        return mark.participation() == null ? "" : Text.of("therapist.correction.part", mark.participation());
    }

    private void keep() {
        AttendanceMark mark = wanted;
        if (reason.getValue().strip().length() < REASON_MIN) {
            reason.setErrorMessage(Text.of("shell.problem.reasonShort", REASON_MIN));
            reason.setInvalid(true);
            reason.focus();
        } else if (mark != null && save.correct(mark, reason.getValue())) {
            reason.clear();
            close();
        }
    }

    private void close() {
        wanted = null;
        asking.setVisible(false);
    }
}
