/** The wing of therapists: today, groups with rosters, attendance, patients. */
@NullMarked
package app.steadier.portal.therapist;

import org.jspecify.annotations.NullMarked;
