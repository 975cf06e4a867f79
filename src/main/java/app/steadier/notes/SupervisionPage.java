package app.steadier.notes;

import app.steadier.base.StaffId;
import java.util.List;
import java.util.Map;

/**
 * Who supervises whom.
 *
 * @param now those in force today or later, by name
 * @param over those that ended, the latest first
 * @param therapists who can be chosen, with their names, by name
 */
public record SupervisionPage(List<Supervision> now, List<Supervision> over, Map<StaffId, String> therapists) {}
