/** Steadier, a portal for intensive outpatient programs. */
@NullMarked
package app.steadier;

import org.jspecify.annotations.NullMarked;
