/** Sign-in, layouts, errors, and the components that more than one wing uses. */
@NullMarked
package app.steadier.portal.shell;

import org.jspecify.annotations.NullMarked;
