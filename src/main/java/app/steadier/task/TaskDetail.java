package app.steadier.task;

import java.util.List;

/** A task with its history, oldest first. */
public record TaskDetail(TaskRow task, List<TaskChange> history) {

    public TaskDetail {
        history = List.copyOf(history);
    }

    @Override
    public String toString() {
        return "TaskDetail " + task.id();
    }
}
