package app.steadier.portal.patient;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** One part of the patient's Today that stands by itself: a message to read, a questionnaire to answer. */
interface TodayPart {

    /** Smaller stands higher. Parts below 100 stand above the skills and the hours, others at the end. */
    int order();

    /** What is shown, or nothing when there is nothing to do. */
    Optional<Component> part();
}
