package app.steadier.portal.admin;

import app.steadier.access.Role;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of the administrator's wing. */
@Configuration(proxyBeanMethods = false)
class AdminPlaces {

    @Bean
    NavItem adminAccounts() {
        return new NavItem(Role.ADMIN, 1, AdminLinks.accounts(), "admin.nav.accounts", Glyph.USERS);
    }

    @Bean
    NavItem adminRules() {
        return new NavItem(Role.ADMIN, 20, AdminLinks.RULES, "admin.nav.rules", Glyph.SETTINGS);
    }

    @Bean
    NavItem adminSupervision() {
        return new NavItem(Role.ADMIN, 30, AdminLinks.SUPERVISION, "admin.nav.supervision", Glyph.PEN);
    }

    @Bean
    NavItem adminAlerts() {
        return new NavItem(Role.ADMIN, 2, AdminLinks.ALERTS, "alert.nav", Glyph.ALERT);
    }

    @Bean
    NavItem adminQuestionnaires() {
        return new NavItem(Role.ADMIN, 6, AdminLinks.questionnaires(), "answer.registry", Glyph.LIST);
    }
}
