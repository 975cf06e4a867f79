package app.steadier.start;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration before the port opens: the program, then the accounts. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("steadier.demo")
class DemonstrationStart implements SmartInitializingSingleton {

    private final DemonstrationAccounts accounts;

    DemonstrationStart(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        accounts.make();
    }
}
