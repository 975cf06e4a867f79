package app.steadier.task;

import app.steadier.base.StaffId;

/** Someone on the care team of today, who can be given a task. */
public record Assignee(StaffId id, String name) {

    @Override
    public String toString() {
        return "Assignee " + id;
    }
}
