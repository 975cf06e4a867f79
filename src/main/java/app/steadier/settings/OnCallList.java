package app.steadier.settings;

import app.steadier.base.StaffId;
import java.time.Instant;
import java.util.List;

/** Who is on call, for other rooms to go by. */
public interface OnCallList {

    /** Everyone on call at an instant who works here on that day, therapists first. */
    List<StaffId> at(Instant moment);
}
