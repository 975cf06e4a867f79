package app.steadier.message;

import app.steadier.base.ProgramTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out: a mail server, or none in the demonstration, where the outbox itself is looked at. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    Post post(MailSettings settings, ProgramTime time) {
        return settings.local() ? (id, address, text) -> {} : new SmtpPost(settings, time);
    }
}
