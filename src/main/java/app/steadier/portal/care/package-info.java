/** Pieces that the wings share: consents, and what is to be done after an absence. */
@NullMarked
package app.steadier.portal.care;

import org.jspecify.annotations.NullMarked;
