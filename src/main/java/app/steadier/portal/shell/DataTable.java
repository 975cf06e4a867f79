package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A plain HTML table with a caption. */
public final class DataTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    public DataTable(String caption, List<String> headings) {
        addClassName("st-table-box");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        table.addClassName("st-table");
        NativeTableRow head = table.getHead().addRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col");
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
        cells.forEach(cell -> row.addDataCell().add(cell));
        return this;
    }
}
