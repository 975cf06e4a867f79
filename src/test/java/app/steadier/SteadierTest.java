package app.steadier;

import app.steadier.database.TestDatabase;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the whole application with its real database, migrated and with the application user's rights. All such
 * tests share one context, so they add no properties, imports or replaced beans of their own. A test that writes is
 * {@code @Transactional}, or makes its own people, or empties the database through {@link TestDatabase} first. The clock
 * is {@link TestClock}, put back after each test.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@ActiveProfiles("test")
@Import({TestDatabase.class, TestClock.class})
@ExtendWith(TestClock.PutBack.class)
public @interface SteadierTest {}
