package app.steadier.message;

import app.steadier.access.Caller;
import app.steadier.access.ConditionTerm;
import app.steadier.access.PortalWindow;
import app.steadier.access.Role;
import app.steadier.access.Target;
import java.util.function.BiPredicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions of messages (security, section 2.1); who takes part in a conversation is read with it. */
@Configuration(proxyBeanMethods = false)
class MessageTerms {

    /** The conversation says that the caller is one of its two sides. */
    static final String PARTICIPANT = "participant";

    /** Everyone a message of a patient goes to is on their care team today. */
    static final String TO_CARE_TEAM = "to-care-team";

    /** A message of a patient goes to the front desk. */
    static final String TO_FRONT_DESK = "to-front-desk";

    @Bean
    ConditionTerm participant(ObjectProvider<PortalWindow> window) {
        return term(PARTICIPANT, (caller, target) -> {
            if (!target.facts().contains(PARTICIPANT)) {
                return false;
            }
            return caller.patient() == null
                    || (caller.patient().equals(target.patient())
                            && window.stream().allMatch(each -> each.open(caller.patient())));
        });
    }

    /** Staff write to a person; that a clinician's is one of their care team is a condition of its own. */
    @Bean
    ConditionTerm addresseeAllowed() {
        return term("addressee-allowed", (caller, target) -> {
            if (target.patient() == null) {
                return false;
            }
            if (caller.patient() != null) {
                return target.facts().contains(TO_CARE_TEAM) || target.facts().contains(TO_FRONT_DESK);
            }
            return caller.roles().stream().anyMatch(Role::isStaff);
        });
    }

    private static ConditionTerm term(String name, BiPredicate<Caller, Target> holds) {
        return new ConditionTerm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Caller caller, Target target) {
                return holds.test(caller, target);
            }
        };
    }
}
