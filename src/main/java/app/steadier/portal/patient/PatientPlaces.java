package app.steadier.portal.patient;

import app.steadier.access.Role;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The five places of the patient portal. */
@Configuration(proxyBeanMethods = false)
class PatientPlaces {

    @Bean
    NavItem patientToday() {
        return new NavItem(Role.PATIENT, 1, PatientLinks.today(), "patient.nav.today", Glyph.HOME);
    }

    @Bean
    NavItem patientSchedule() {
        return new NavItem(Role.PATIENT, 2, PatientLinks.schedule(), "patient.nav.schedule", Glyph.CALENDAR);
    }

    @Bean
    NavItem patientPlan() {
        return new NavItem(Role.PATIENT, 3, PatientLinks.plan(), "patient.nav.plan", Glyph.FLAG);
    }

    @Bean
    NavItem patientProgress() {
        return new NavItem(Role.PATIENT, 4, PatientLinks.progress(), "patient.nav.progress", Glyph.CHART);
    }

    @Bean
    NavItem patientMore() {
        return new NavItem(Role.PATIENT, 5, PatientLinks.more(), "patient.nav.more", Glyph.MORE);
    }

    @Bean
    MoreItem medicineBehindMore() {
        return new MoreItem(10, PatientLinks.medication(), "patient.medication.title", "patient.medication.what");
    }

    @Bean
    MoreItem consentsBehindMore() {
        return new MoreItem(60, PatientLinks.consents(), "patient.consents", "patient.consents.what");
    }

    @Bean
    MoreItem crisisPlanBehindMore() {
        return new MoreItem(20, PatientLinks.crisisPlan(), "alert.me.plan", "alert.me.plan.what");
    }

    @Bean
    MoreItem questionsBehindMore() {
        return new MoreItem(50, PatientLinks.questions(), "answer.questions", "answer.questions.what");
    }

    @Bean
    MoreItem groupsBehindMore() {
        return new MoreItem(52, PatientLinks.groups(), "answer.groups", "answer.groups.text");
    }

    @Bean
    MoreItem obligationsBehindMore() {
        return new MoreItem(54, PatientLinks.obligations(), "answer.obligations", "answer.obligations.what");
    }

    @Bean
    MoreItem messagesBehindMore() {
        return new MoreItem(15, PatientLinks.messages(), "talk.title", "talk.what");
    }

    @Bean
    MoreItem remindersBehindMore() {
        return new MoreItem(50, PatientLinks.reminders(), "talk.reminders", "talk.reminders.what");
    }

    @Bean
    MoreItem weekBehindMore() {
        return new MoreItem(56, PatientLinks.week(), "answer.week", "answer.week.what");
    }
}
