package app.steadier.portal.therapist;

import app.steadier.checkin.CheckInDay;
import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentState;
import app.steadier.checkin.HardMoment;
import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.PracticeState;
import app.steadier.checkin.Question;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows about a person's days for who treats them. */
final class DayRows {

    private DayRows() {}

    /** What came of a skill, and the four moments of the loop: taught, to be tried, told, read (capability B06). */
    static Div practice(Practice practice) {
        Div words = Parts.grow(Parts.paragraph(practice.skill().english().name(), "st-strong"));
        if (practice.line() != null) {
            words.add(Parts.paragraph("“" + practice.line() + "”"));
        }
        if (practice.helped() != null) {
            words.add(Parts.paragraph(Text.of("day.staff.helped", practice.helped()), "st-muted", "st-small"));
        }
        Div times = new Div(
                Parts.span(Text.of("day.staff.taught", Dates.moment(practice.taughtAt()))),
                Parts.span(Text.of("day.staff.tryBy", Dates.small(practice.tryBy()))),
                at("day.staff.told", "day.staff.told.not", practice.reportedAt()),
                at("day.staff.read", "day.staff.read.not", practice.seenAt()));
        times.addClassName("st-timeline");
        words.add(times);
        return Parts.row(words, result(practice));
    }

    private static Span at(String key, String not, @Nullable LocalDateTime at) {
        return Parts.span(at == null ? Text.of(not) : Text.of(key, Dates.moment(at)));
    }

    private static Span result(Practice practice) {
        PracticeResult result = practice.result();
        if (result == null) {
            return practice.state() == PracticeState.EXPIRED
                    ? Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("day.staff.practice.EXPIRED"))
                    : Parts.badge(Tone.NEUTRAL, Glyph.CLOCK, Text.of("day.staff.practice.TAUGHT"));
        }
        String words = Text.of("day.staff.practice." + result)
                + (practice.late() ? " " + Text.of("day.staff.practice.late") : "");
        return switch (result) {
            case TRIED -> Parts.badge(Tone.OK, Glyph.CHECK, words);
            case PARTLY -> Parts.badge(Tone.INFO, Glyph.HALF, words);
            case NOT_TRIED -> Parts.badge(Tone.NEUTRAL, Glyph.MINUS, words);
        };
    }

    /** Reports that nobody has read. */
    static List<UUID> unread(List<Practice> practices) {
        return practices.stream()
                .filter(practice -> practice.state() == PracticeState.REPORTED)
                .flatMap(practice -> Stream.ofNullable(practice.id()))
                .toList();
    }

    static NativeButton read(Runnable act) {
        NativeButton read = new NativeButton("", click -> act.run());
        read.add(Glyph.CHECK.icon(), new Span(Text.of("day.staff.markRead")));
        read.addClassName("st-button");
        return read;
    }

    static Div moment(HardMoment moment) {
        Div words = Parts.grow(Parts.paragraph(
                Text.of("day.staff.moment", moment.strength(), Dates.moment(moment.at())), "st-strong"));
        Stream.of(
                        said("day.staff.moment.trigger", moment.trigger()),
                        said("day.staff.moment.what", moment.what()),
                        said("day.staff.moment.did", moment.did()),
                        said("day.staff.moment.skill", moment.skill()))
                .flatMap(List::stream)
                .forEach(line -> words.add(Parts.paragraph(line)));
        String seen = moment.seenBy();
        return Parts.row(
                words,
                seen == null
                        ? Parts.badge(Tone.ATTENTION, Glyph.EYE, Text.of("day.staff.unread"))
                        : Parts.badge(Tone.NEUTRAL, Glyph.CHECK, Text.of("day.staff.readBy", seen)));
    }

    private static List<String> said(String key, @Nullable String words) {
        return words == null ? List.of() : List.of(Text.of(key, words));
    }

    static Div checkIn(CheckInDay day) {
        List<String> scores = new ArrayList<>();
        for (Question question : Question.values()) {
            BigDecimal value = day.answers().get(question);
            if (value != null) {
                scores.add(Text.of("day.staff.score." + question, value));
            }
        }
        Div words = Parts.grow(
                Parts.paragraph(Dates.list(day.day()), "st-strong"),
                Parts.paragraph(
                        scores.isEmpty() ? Text.of("day.staff.score.none") : String.join(", ", scores), "st-muted"));
        if (day.note() != null) {
            words.add(Parts.paragraph("“" + day.note() + "”"));
        }
        return Parts.row(words);
    }

    static String facts(Commitment step) {
        List<String> facts = new ArrayList<>();
        facts.add(Text.of("therapist.step.due", step.due().toLocalDate()));
        if (step.goalTitle() != null) {
            facts.add(Text.of("day.step.goal", step.goalTitle()));
        }
        if (step.madeBy() != null) {
            facts.add(Text.of("day.staff.madeBy", step.madeBy()));
        }
        if (step.remark() != null) {
            facts.add("“" + step.remark() + "”");
        }
        return String.join(" · ", facts);
    }

    static Span state(Commitment step) {
        Glyph glyph = switch (step.state()) {
            case KEPT -> Glyph.CHECK;
            case PARTLY -> Glyph.HALF;
            case OPEN -> Glyph.CLOCK;
            default -> Glyph.MINUS;
        };
        return Parts.badge(
                step.state() == CommitmentState.KEPT ? Tone.OK : Tone.NEUTRAL,
                glyph,
                Text.of("day.staff.step." + step.state()));
    }
}
