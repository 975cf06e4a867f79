package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of one group. */
final class GroupTabs extends Nav {

    private static final long serialVersionUID = 1L;

    /** @param current message key of the page that is open */
    GroupTabs(GroupId group, String current) {
        addClassName("st-tabs");
        getElement().setAttribute("aria-label", Text.of("coordinator.group.pages"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("coordinator.tab.roster", CoordinatorLinks.roster(group));
        pages.put("coordinator.tab.plan", CoordinatorLinks.group(group));
        pages.put("coordinator.tab.history", CoordinatorLinks.history(group));
        pages.forEach((key, path) -> {
            Anchor tab = new Anchor(path, Text.of(key));
            if (key.equals(current)) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            add(tab);
        });
    }
}
