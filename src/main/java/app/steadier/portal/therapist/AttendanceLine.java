package app.steadier.portal.therapist;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Segmented;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.AttendanceMark;
import app.steadier.schedule.AttendanceSheet.Row;
import app.steadier.schedule.AttendanceStatus;
import app.steadier.schedule.CannotCome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One person on the sheet: status, taking part, and the times or the reason where they matter. */
final class AttendanceLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int REASON_MAX = 500;
    private static final List<AttendanceStatus> STATUSES = List.of(
            AttendanceStatus.PRESENT,
            AttendanceStatus.LATE,
            AttendanceStatus.LEFT_EARLY,
            AttendanceStatus.EXCUSED,
            AttendanceStatus.ABSENT);

    private final transient BiConsumer<AttendanceMark, String> save;
    private final transient Supplier<@Nullable LocalTime> now;
    private final int full;
    private final transient Segmented<AttendanceStatus> status;
    private final transient Segmented<Integer> part;
    private final Div name;
    private final Span minutes = Parts.span("", "st-muted");
    private final Div times = new Div();
    private final TimePicker arrived;
    private final TimePicker left;
    private final Button arrivedNow;
    private final Button leftNow;
    private final TextField reason = new TextField(Text.of("therapist.attendance.reason"));
    private final Span inside = Parts.span("", "st-muted");
    private final CorrectionPanel correction;
    private transient Row row;

    AttendanceLine(
            Row row,
            int full,
            BiConsumer<AttendanceMark, String> save,
            CorrectionPanel.Save correct,
            Supplier<@Nullable LocalTime> now) {
        this.row = row;
        this.full = full;
        this.save = save;
        this.now = now;
        correction = new CorrectionPanel(correct);
        addClassName("st-sheet");
        status = new Segmented<>(
                        Text.of("therapist.attendance.status", row.name()),
                        STATUSES,
                        each -> Text.of("therapist.status." + each),
                        this::choose)
                .keys(each -> Text.of("therapist.key." + each));
        part = new Segmented<>(
                        Text.of("therapist.attendance.part", row.name()),
                        List.of(0, 1, 2, 3, 4),
                        String::valueOf,
                        this::rate)
                .keys(String::valueOf);
        arrived = picker("therapist.attendance.arrived", at -> change(at, this.row.left()));
        left = picker("therapist.attendance.left", at -> change(this.row.arrived(), at));
        arrivedNow = new Button(Text.of("therapist.attendance.now"), click -> change(now.get(), this.row.left()));
        leftNow = new Button(Text.of("therapist.attendance.now"), click -> change(this.row.arrived(), now.get()));
        arrivedNow.setAriaLabel(Text.of("therapist.attendance.arrivedNow"));
        leftNow.setAriaLabel(Text.of("therapist.attendance.leftNow"));
        reason.setMaxLength(REASON_MAX);
        reason.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isBlank()) {
                put(new AttendanceMark(AttendanceStatus.EXCUSED, null, null, null, change.getValue()));
            }
        });
        times.addClassName("st-times");
        times.add(arrived, arrivedNow, left, leftNow, reason, inside);
        name = name(row);
        add(name, guest(row) ? new Span() : status, part, times, correction);
    }

    private Div name(Row person) {
        Div facts = new Div(minutes);
        facts.addClassName("st-line");
        if (person.firstTime()) {
            facts.add(Parts.badge(Tone.ACCENT, Glyph.PLUS, Text.of("therapist.attendance.new")));
        }
        if (person.signed()) {
            facts.add(Parts.badge(Tone.NEUTRAL, Glyph.CHECK, Text.of("therapist.attendance.signed")));
        }
        if (guest(person)) {
            facts.add(Parts.badge(Tone.INFO, Glyph.UNDO, Text.of("therapist.status.MAKEUP")));
        }
        return new Div(Parts.span(person.name(), "st-strong"), facts);
    }

    /** Shows under the name what the person said ahead. */
    void told(CannotCome notice) {
        name.add(ToldCard.words(notice));
    }

    /** Shows under the name that the person wants to listen only. */
    void listens() {
        name.add(Parts.badge(Tone.INFO, Glyph.INFO, Text.of("answer.listen.badge")));
    }

    private static boolean guest(Row person) {
        return person.status() == AttendanceStatus.MAKEUP;
    }

    private TimePicker picker(String key, java.util.function.Consumer<@Nullable LocalTime> chosen) {
        TimePicker picker = new TimePicker(Text.of(key));
        picker.setLocale(Text.locale());
        picker.setStep(STEP);
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        return picker;
    }

    /** Shows what holds now. */
    void show(Row current) {
        row = current;
        correction.show(current);
        AttendanceStatus is = current.status();
        status.show(is);
        part.show(current.participation());
        part.allow(current.minutes() > 0);
        minutes.setText(
                is == null ? Text.of("therapist.attendance.none") : Text.of("therapist.minutes", current.minutes()));
        arrived.setValue(current.arrived());
        left.setValue(current.left());
        reason.setValue(Objects.requireNonNullElse(current.reason(), ""));
        inside.setText(Text.of("therapist.minutesOf", current.minutes(), full));
        // who was there all the time needs no clock, even when a door has kept one
        boolean asked = is != null && is.inTheRoom() && (is != AttendanceStatus.PRESENT || current.minutes() < full);
        open(
                asked && (is == AttendanceStatus.LATE || is == AttendanceStatus.MAKEUP || current.arrived() != null),
                asked && (is == AttendanceStatus.LEFT_EARLY || is == AttendanceStatus.MAKEUP || current.left() != null),
                is == AttendanceStatus.EXCUSED);
    }

    private void open(boolean arriving, boolean leaving, boolean excusing) {
        boolean lasts = now.get() != null;
        arrived.setVisible(arriving);
        arrivedNow.setVisible(arriving && lasts);
        left.setVisible(leaving);
        leftNow.setVisible(leaving && lasts);
        reason.setVisible(excusing);
        inside.setVisible(arriving || leaving);
        times.setVisible(arriving || leaving || excusing);
    }

    private void choose(AttendanceStatus chosen) {
        switch (chosen) {
            case LATE ->
                put(new AttendanceMark(
                        chosen,
                        row.arrived() == null ? now.get() : row.arrived(),
                        row.left(),
                        row.participation(),
                        null));
            case LEFT_EARLY ->
                put(new AttendanceMark(
                        chosen, row.arrived(), row.left() == null ? now.get() : row.left(), row.participation(), null));
            case EXCUSED -> excuse();
            case PRESENT -> put(new AttendanceMark(chosen, null, null, row.participation(), null));
            default -> put(AttendanceMark.of(chosen));
        }
    }

    /** An excused absence is saved as soon as its reason is there. */
    private void excuse() {
        if (row.status() != AttendanceStatus.EXCUSED) {
            open(false, false, true);
            reason.setHelperText(Text.of("therapist.problem.reason"));
        }
        reason.focus();
    }

    private void rate(Integer rating) {
        AttendanceMark mark = row.mark();
        if (mark != null) {
            Integer wanted = rating.equals(row.participation()) ? null : rating;
            put(new AttendanceMark(mark.status(), mark.arrived(), mark.left(), wanted, mark.reason()));
        }
    }

    private void change(@Nullable LocalTime at, @Nullable LocalTime until) {
        AttendanceMark mark = row.mark();
        if (mark != null) {
            put(new AttendanceMark(mark.status(), at, until, mark.participation(), mark.reason()));
        }
    }

    private void put(AttendanceMark mark) {
        if (row.signed()) {
            correction.ask(row, mark);
            return;
        }
        save.accept(mark, Text.of("therapist.status." + mark.status()));
    }
}
