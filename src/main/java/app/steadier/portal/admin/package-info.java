/** The administrator's wing: accounts. */
@NullMarked
package app.steadier.portal.admin;

import org.jspecify.annotations.NullMarked;
