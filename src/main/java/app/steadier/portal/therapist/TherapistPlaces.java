package app.steadier.portal.therapist;

import app.steadier.access.Role;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of the therapist wing. */
@Configuration(proxyBeanMethods = false)
class TherapistPlaces {

    @Bean
    NavItem therapistToday() {
        return new NavItem(Role.THERAPIST, 1, TherapistLinks.TODAY, "therapist.nav.today", Glyph.HOME);
    }

    @Bean
    NavItem therapistGroups() {
        return new NavItem(Role.THERAPIST, 2, TherapistLinks.GROUPS, "therapist.nav.groups", Glyph.USERS);
    }

    @Bean
    NavItem therapistPatients() {
        return new NavItem(Role.THERAPIST, 3, TherapistLinks.PATIENTS, "therapist.nav.patients", Glyph.USER);
    }

    @Bean
    NavItem therapistNotes() {
        return new NavItem(Role.THERAPIST, 4, TherapistLinks.NOTES, "therapist.nav.notes", Glyph.NOTE);
    }

    @Bean
    NavItem therapistTasks() {
        return new NavItem(Role.THERAPIST, 5, TherapistLinks.TASKS, "task.nav", Glyph.PHONE);
    }

    @Bean
    NavItem therapistHours() {
        return new NavItem(Role.THERAPIST, 7, TherapistLinks.HOURS, "coordinator.nav.hours", Glyph.CLOCK);
    }

    @Bean
    NavItem therapistAlerts() {
        return new NavItem(Role.THERAPIST, 6, TherapistLinks.ALERTS, "alert.nav", Glyph.ALERT);
    }

    @Bean
    NavItem therapistSkills() {
        return new NavItem(Role.THERAPIST, 10, TherapistLinks.SKILLS, "day.staff.skills", Glyph.LEAF);
    }

    @Bean
    NavItem therapistMessages() {
        return new NavItem(Role.THERAPIST, 9, TherapistLinks.MESSAGES, "talk.title", Glyph.CHAT);
    }
}
