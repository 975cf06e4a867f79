package app.steadier;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The portal: one deployable, rooms downstairs and the portals upstairs. */
@SpringBootApplication
public class SteadierApplication {

    public static void main(String[] args) {
        SpringApplication.run(SteadierApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
