package app.steadier.portal.shell;

import app.steadier.access.Role;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A place in a wing's navigation. */
public record NavItem(Role role, int order, String path, String key, VaadinIcon icon) {}
