package app.steadier.house;

import app.steadier.SteadierApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms form no circle and keep to their doors. */
class ModulesTest {

    @Test
    void theRoomsFitTogether() {
        ApplicationModules.of(SteadierApplication.class).verify();
    }
}
