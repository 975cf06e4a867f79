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
    NavItem adminQuestionnaires() {
        return new NavItem(Role.ADMIN, 6, AdminLinks.questionnaires(), "answer.registry", Glyph.LIST);
    }
}
