/** The patient's wing: one thing first, plain words, nothing counted against anyone. */
@NullMarked
package app.steadier.portal.patient;

import org.jspecify.annotations.NullMarked;
