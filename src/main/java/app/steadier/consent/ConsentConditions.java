package app.steadier.consent;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.Target;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code consented} and {@code consented-sud}: the disclosure that the target names is covered at this moment (security,
 * section 2.1). Nobody can state it of an object; see {@link ConsentAsk#on}.
 */
@Configuration(proxyBeanMethods = false)
class ConsentConditions {

    /** Everything the package holds is covered, and it holds no counselling notes. */
    @Bean
    ConditionTerm consented(ConsentVerdicts verdicts) {
        return term(
                "consented",
                ask -> !ask.information().contains(Information.SUD_COUNSELLING_NOTES)
                        && verdicts.of(ask).allowed());
    }

    /** The package holds counselling notes only, and a consent for these covers it. */
    @Bean
    ConditionTerm consentedSud(ConsentVerdicts verdicts) {
        return term(
                "consented-sud",
                ask -> ask.information().equals(Set.of(Information.SUD_COUNSELLING_NOTES))
                        && verdicts.of(ask).allowed());
    }

    private static ConditionTerm term(String name, Predicate<ConsentAsk> holds) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                ConsentAsk ask = ConsentAsk.of(target);
                return ask != null && holds.test(ask);
            }
        };
    }
}
