package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A plain HTML table with a caption. */
public final class DataTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final List<String> headings;

    public DataTable(String caption, List<String> headings) {
        this.headings = List.copyOf(headings);
        addClassName("st-table-box");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        table.addClassNames("st-table", "st-table-stacks");
        // a narrow window shows each row as a block of its own; the roles keep it a table for screen readers
        table.getElement().setAttribute("role", "table");
        table.getHead().getElement().setAttribute("role", "rowgroup");
        table.getBody().getElement().setAttribute("role", "rowgroup");
        NativeTableRow head = table.getHead().addRow();
        head.getElement().setAttribute("role", "row");
        for (String heading : headings) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
        }
        add(table);
    }

    /** One row of words. */
    public DataTable row(List<String> cells) {
        return rowOf(cells.stream().<Component>map(Span::new).toList());
    }

    /** One row of pieces. */
    public DataTable rowOf(List<? extends Component> cells) {
        NativeTableRow row = table.getBody().addRow();
        row.getElement().setAttribute("role", "row");
        for (int column = 0; column < cells.size(); column++) {
            NativeTableCell cell = row.addDataCell();
            cell.getElement().setAttribute("role", "cell").setAttribute("data-label", headings.get(column));
            cell.add(cells.get(column));
        }
        return this;
    }
}
