package app.steadier;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the portal does by the clock; neither the command line nor the tests do. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!cli & !test")
class Jobs {}
