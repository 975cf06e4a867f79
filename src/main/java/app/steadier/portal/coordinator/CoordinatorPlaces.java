package app.steadier.portal.coordinator;

import app.steadier.access.Role;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of the coordinator's wing. */
@Configuration(proxyBeanMethods = false)
class CoordinatorPlaces {

    @Bean
    NavItem coordinatorCensus() {
        return new NavItem(Role.COORDINATOR, 1, CoordinatorLinks.census(), "coordinator.nav.census", Glyph.CHART);
    }
}
