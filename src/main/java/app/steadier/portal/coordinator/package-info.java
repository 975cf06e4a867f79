/** The coordinator's wing: who is here, is there room. */
@NullMarked
package app.steadier.portal.coordinator;

import org.jspecify.annotations.NullMarked;
