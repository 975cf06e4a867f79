package app.steadier.portal.medical;

import app.steadier.access.Role;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of the medical wing. */
@Configuration(proxyBeanMethods = false)
class MedicalNavigation {

    @Bean
    NavItem medicalQueue() {
        return new NavItem(Role.PRESCRIBER, 1, MedicalLinks.QUEUE, "medical.nav.queue", Glyph.INBOX);
    }

    @Bean
    NavItem medicalPatients() {
        return new NavItem(Role.PRESCRIBER, 2, MedicalLinks.PATIENTS, "medical.nav.patients", Glyph.USER);
    }

    @Bean
    NavItem medicalAlerts() {
        return new NavItem(Role.PRESCRIBER, 3, MedicalLinks.ALERTS, "alert.nav", Glyph.ALERT);
    }

    @Bean
    NavItem medicalMessages() {
        return new NavItem(Role.PRESCRIBER, 4, MedicalLinks.MESSAGES, "talk.title", Glyph.CHAT);
    }
}
