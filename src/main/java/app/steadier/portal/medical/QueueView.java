package app.steadier.portal.medical;

import app.steadier.medication.QueuePage;
import app.steadier.medication.QueueReason;
import app.steadier.medication.QueueService;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who needs a look, why, and in which order. */
@Route(value = MedicalLinks.QUEUE, layout = StaffFrame.class)
@RolesAllowed("PRESCRIBER")
class QueueView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient QueueService queue;

    QueueView(QueueService queue) {
        super("medical.queue.title");
        this.queue = queue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean all = event.getLocation().getQueryParameters().getParameters().containsKey("all");
        QueuePage page = queue.queue(all);
        List<QueuePage.Entry> entries = page.entries();
        begin(Text.of("medical.queue.heading", entries.size()));
        add(Parts.paragraph(
                Text.of(
                        "medical.queue.now",
                        Dates.full(page.asOf().toLocalDate()),
                        Dates.time(page.asOf().toLocalTime()),
                        page.onMedicine()),
                "st-muted"));
        if (!entries.isEmpty()) {
            QueuePage.Entry first = entries.getFirst();
            add(Parts.paragraph(
                    Text.of(
                            "medical.queue.first",
                            entries.size(),
                            first.name(),
                            Reasons.sentence(first.row().top())),
                    "st-large"));
        }
        add(filter(all));
        add(
                entries.isEmpty()
                        ? Parts.card(
                                Text.of("medical.queue.table"),
                                Parts.empty(Text.of("medical.queue.empty"), Text.of("medical.queue.emptyText")))
                        : Parts.card(Text.of("medical.queue.table"), table(entries)));
        add(Parts.paragraph(Text.of("medical.queue.order"), "st-muted"));
    }

    private static Component filter(boolean all) {
        Anchor some = filterLink(MedicalLinks.queue(), "medical.queue.withMedicine", !all);
        Anchor everyone = filterLink(MedicalLinks.queueOfAll(), "medical.queue.everyone", all);
        Div filter = new Div(some, everyone);
        filter.addClassName("st-line");
        filter.getElement().setAttribute("role", "group").setAttribute("aria-label", Text.of("medical.queue.filter"));
        return filter;
    }

    private static Anchor filterLink(String path, String key, boolean current) {
        Anchor link = Parts.button(path, Text.of(key), current);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private static DataTable table(List<QueuePage.Entry> entries) {
        DataTable table = new DataTable(
                Text.of("medical.queue.table"),
                List.of(
                        Text.of("medical.queue.patient"),
                        Text.of("medical.queue.why"),
                        Text.of("medical.queue.medicine"),
                        Text.of("medical.queue.since")));
        for (QueuePage.Entry entry : entries) {
            table.rowOf(List.of(
                    Parts.link(MedicalLinks.patient(entry.patient()), entry.name()),
                    why(entry.row().reasons()),
                    Parts.span(
                            entry.medicines().isEmpty()
                                    ? Text.of("medical.noMedicine")
                                    : String.join(", ", entry.medicines())),
                    Parts.span(Dates.small(entry.row().top().since()))));
        }
        return table;
    }

    private static Component why(List<QueueReason> reasons) {
        return Parts.list(reasons.stream()
                .map(reason -> {
                    Div line = new Div(Reasons.badge(reason.rule()), Parts.span(Reasons.sentence(reason)));
                    line.addClassName("st-line");
                    return line;
                })
                .toList());
    }
}
