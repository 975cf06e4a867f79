/** Booking, moving and calling off sessions: pieces that the coordinator and the therapists share. */
@NullMarked
package app.steadier.portal.timetable;

import org.jspecify.annotations.NullMarked;
