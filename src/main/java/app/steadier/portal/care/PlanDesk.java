package app.steadier.portal.care;

import app.steadier.base.TypedId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.safety.CrisisPlan;
import app.steadier.safety.CrisisPlanChanged;
import app.steadier.safety.CrisisPlanPage;
import app.steadier.safety.CrisisPlanText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/**
 * A crisis plan to read, to print, and to write as far as it is the reader's. When someone else has saved meanwhile, both
 * texts stand beside each other until the person chooses.
 */
public final class PlanDesk extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CrisisPlanPage page;
    private final transient Saving saving;
    private final transient Runnable changed;
    private final PlanFields fields;
    private final FormCard form;
    private final Div conflict = new Div();
    private final String words;
    private int upon;
    private transient UUID tap = TypedId.nextValue();

    /** Saves a text upon a version, through the service of whoever writes. */
    public interface Saving {

        /** @throws CrisisPlanChanged when there is a newer version */
        CrisisPlan save(UUID tap, int upon, CrisisPlanText text);
    }

    /**
     * @param own whether the person themselves reads and writes
     * @param changed called after a save
     */
    public PlanDesk(CrisisPlanPage page, boolean own, Saving saving, Runnable changed) {
        this.page = page;
        this.saving = saving;
        this.changed = changed;
        this.words = own ? "alert.me." : "alert.";
        this.upon = page.versions().isEmpty() ? 0 : page.versions().getFirst().version();
        this.fields = new PlanFields(page.mayWrite(), words + "part.");
        this.form = new FormCard(Text.of(upon == 0 ? words + "write.first" : words + "write"));
        Div reading = new Div(paper());
        Div writing = new Div();
        if (page.mayWrite() != CrisisPlanPage.Parts.NOTHING) {
            write();
            writing.add(conflict, form);
        }
        if (page.versions().size() > 1) {
            reading.add(versions());
        }
        add(reading, writing);
        addClassName("st-columns");
    }

    private Section paper() {
        Section paper = Parts.card(Text.of(words + "plan"));
        paper.addClassName("st-plan-paper");
        if (page.versions().isEmpty()) {
            paper.add(Parts.paragraph(Text.of(words + "plan.none"), "st-muted"));
            return paper;
        }
        CrisisPlan plan = page.versions().getFirst();
        PlanLines.into(paper, plan.text(), words + "part.");
        paper.add(Parts.paragraph(by(plan), "st-caption"));
        Div buttons = new Div(Parts.print(Text.of("alert.write.print")));
        buttons.addClassNames("st-line", "st-actions");
        paper.add(buttons);
        return paper;
    }

    /** Who saved it and when. */
    private String by(CrisisPlan plan) {
        String who = plan.by() == null ? Text.of(words + "write.self") : plan.by();
        return Text.of("alert.write.by", plan.version(), who, Dates.moment(plan.written()));
    }

    private void write() {
        if (!page.versions().isEmpty()) {
            fields.put(page.versions().getFirst().text());
        }
        form.fields(Parts.paragraph(Text.of(words + "write.lines"), "st-muted"), fields);
        Button save = form.button(Text.of(words + "write.save"), () -> save(upon), () -> {});
        form.primary(save);
        conflict.setVisible(false);
    }

    private void save(int version) {
        CrisisPlanText text = fields.text();
        try {
            saving.save(tap, version, text);
        } catch (CrisisPlanChanged both) {
            choose(both);
            return;
        }
        changed.run();
        Undo.say(Text.of(words + "write.saved"));
    }

    /** What someone else saved, beside what stands in the fields. */
    private void choose(CrisisPlanChanged both) {
        tap = TypedId.nextValue();
        conflict.removeAll();
        Section card = Parts.card(Text.of("alert.write.conflict"));
        card.getElement().setAttribute("role", "alert");
        card.addClassName("st-why");
        Span line = new Span(by(both.theirs()) + " " + Text.of("alert.write.conflict.text"));
        Div theirs = new Div();
        theirs.addClassName("st-well");
        PlanLines.into(theirs, both.theirs().text(), words + "part.");
        Button mine = new Button(Text.of("alert.write.mine"));
        mine.setDisableOnClick(true);
        mine.addClickListener(click -> {
            conflict.setVisible(false);
            upon = both.theirs().version();
            form.problems.run(() -> save(upon));
            mine.setEnabled(true);
        });
        Button use = new Button(Text.of("alert.write.theirs"));
        use.addClickListener(click -> {
            Div kept = new Div(Parts.line(Glyph.INFO, Text.of("alert.write.kept")));
            kept.addClassName("st-well");
            PlanLines.into(kept, fields.text(), words + "part.");
            upon = both.theirs().version();
            fields.put(both.theirs().text());
            conflict.removeAll();
            conflict.add(kept);
        });
        Div buttons = new Div(mine, use);
        buttons.addClassName("st-line");
        card.add(line, theirs, buttons);
        conflict.add(card);
        conflict.setVisible(true);
    }

    private Div versions() {
        Div all = new Div();
        page.versions().stream().skip(1).forEach(plan -> {
            Div one = new Div(Parts.paragraph(by(plan), "st-strong"));
            one.addClassName("st-item");
            PlanLines.into(one, plan.text(), words + "part.");
            all.add(one);
        });
        return Parts.plainCard(
                new Fold(Text.of("alert.write.versions", page.versions().size() - 1), all));
    }
}
