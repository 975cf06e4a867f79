/** The wing of those who prescribe: queue, patients, a patient's medicines over symptoms and attendance. */
@NullMarked
package app.steadier.portal.medical;

import org.jspecify.annotations.NullMarked;
