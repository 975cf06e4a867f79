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
        return new NavItem(Role.COORDINATOR, 1, CoordinatorLinks.census(), "coordinator.nav.census", Glyph.HOME);
    }

    @Bean
    NavItem coordinatorWeek() {
        return new NavItem(Role.COORDINATOR, 2, CoordinatorLinks.WEEK, "coordinator.nav.week", Glyph.CALENDAR);
    }

    @Bean
    NavItem coordinatorGroups() {
        return new NavItem(Role.COORDINATOR, 3, CoordinatorLinks.GROUPS, "coordinator.nav.groups", Glyph.USERS);
    }

    @Bean
    NavItem coordinatorHours() {
        return new NavItem(Role.COORDINATOR, 4, CoordinatorLinks.HOURS, "coordinator.nav.hours", Glyph.CLOCK);
    }

    @Bean
    NavItem coordinatorMakeUps() {
        return new NavItem(Role.COORDINATOR, 5, CoordinatorLinks.MAKE_UPS, "coordinator.nav.makeUps", Glyph.UNDO);
    }

    @Bean
    NavItem coordinatorTasks() {
        return new NavItem(Role.COORDINATOR, 6, CoordinatorLinks.TASKS, "task.nav.calls", Glyph.PHONE);
    }

    @Bean
    NavItem coordinatorHolidays() {
        return new NavItem(Role.COORDINATOR, 7, CoordinatorLinks.HOLIDAYS, "coordinator.nav.holidays", Glyph.SUN);
    }

    @Bean
    NavItem coordinatorAlerts() {
        return new NavItem(Role.COORDINATOR, 8, CoordinatorLinks.ALERTS, "alert.nav", Glyph.ALERT);
    }

    @Bean
    NavItem coordinatorOnCall() {
        return new NavItem(Role.COORDINATOR, 9, CoordinatorLinks.ON_CALL, "alert.duty.nav", Glyph.SHIELD);
    }

    @Bean
    NavItem coordinatorMessages() {
        return new NavItem(Role.COORDINATOR, 10, CoordinatorLinks.MESSAGES, "talk.title", Glyph.CHAT);
    }
}
