package app.steadier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the capabilities (S01…, B01…) that a test carries. A test that would pass without the capability must not have
 * it. What really ran and passed is written down for {@code docs/capabilities.md}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(CapabilityRecorder.class)
public @interface Capability {

    String[] value();
}
