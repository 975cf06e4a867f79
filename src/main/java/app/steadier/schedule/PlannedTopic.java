package app.steadier.schedule;

/** One topic of a group's plan. */
public record PlannedTopic(String topic, TopicTheme theme) {}
