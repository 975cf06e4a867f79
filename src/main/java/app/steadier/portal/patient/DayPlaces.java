package app.steadier.portal.patient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of the patient's day behind More. */
@Configuration(proxyBeanMethods = false)
class DayPlaces {

    @Bean
    MoreItem stepsBehindMore() {
        return new MoreItem(20, PatientLinks.steps(), "day.steps.title", "day.steps.text");
    }

    @Bean
    MoreItem skillsBehindMore() {
        return new MoreItem(21, PatientLinks.skills(), "day.skills.title", "day.skills.text");
    }

    @Bean
    MoreItem momentsBehindMore() {
        return new MoreItem(22, PatientLinks.hardMoments(), "day.moments.title", "day.moments.text");
    }
}
