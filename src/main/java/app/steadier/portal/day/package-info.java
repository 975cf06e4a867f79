/** What the patient's wing and the therapist's share of the patient's day: small steps as they are written and read. */
@NullMarked
package app.steadier.portal.day;

import org.jspecify.annotations.NullMarked;
