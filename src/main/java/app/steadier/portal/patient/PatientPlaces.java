package app.steadier.portal.patient;

import app.steadier.access.Role;
import app.steadier.portal.shell.NavItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The five places of the patient portal. */
@Configuration(proxyBeanMethods = false)
class PatientPlaces {

    @Bean
    NavItem patientToday() {
        return new NavItem(Role.PATIENT, 1, PatientLinks.today(), "patient.nav.today", VaadinIcon.HOME_O);
    }

    @Bean
    NavItem patientSchedule() {
        return new NavItem(Role.PATIENT, 2, PatientLinks.schedule(), "patient.nav.schedule", VaadinIcon.CALENDAR_O);
    }

    @Bean
    NavItem patientPlan() {
        return new NavItem(Role.PATIENT, 3, PatientLinks.plan(), "patient.nav.plan", VaadinIcon.FLAG_O);
    }

    @Bean
    NavItem patientProgress() {
        return new NavItem(Role.PATIENT, 4, PatientLinks.progress(), "patient.nav.progress", VaadinIcon.LINE_CHART);
    }

    @Bean
    NavItem patientMore() {
        return new NavItem(Role.PATIENT, 5, PatientLinks.more(), "patient.nav.more", VaadinIcon.ELLIPSIS_DOTS_H);
    }
}
