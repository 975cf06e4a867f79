package app.steadier.portal.shell;

import app.steadier.access.Role;

/**
 * A place in a wing's navigation. A patient has five, the last of them More.
 *
 * @param order place in the list, lowest first
 * @param path route without a leading slash, for example {@code therapist/groups}
 * @param key message key of its label
 */
public record NavItem(Role role, int order, String path, String key, Glyph icon) {

    /** Whether a page is this place or below it; everything is below a wing's start, so that is only itself. */
    boolean covers(String page) {
        return page.equals(path) || (path.contains("/") && page.startsWith(path + "/"));
    }
}
