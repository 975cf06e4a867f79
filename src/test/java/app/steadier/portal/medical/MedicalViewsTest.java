package app.steadier.portal.medical;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.AccountId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.medication.QueuePage;
import app.steadier.medication.QueueService;
import app.steadier.portal.shell.TimelineChart;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A prescriber's way from the queue to a person. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MedicalViewsTest extends SpringBrowserlessTest {

    private static final String EMAIL = "d01@views.test";
    private static final String PASSWORD = "a long walk by the river";

    @Autowired
    private QueueService queue;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @BeforeAll
    void signIn() {
        ProgramA.load(database, imports);
        clock.set(ProgramA.NOW);
        SystemAccess.run(
                "test",
                () -> accounts.createWithPassword(
                        new NewAccount(AccountId.next(), EMAIL, Set.of(Role.PRESCRIBER), "D-01"), PASSWORD, false));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(EMAIL, PASSWORD)));
    }

    @AfterAll
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Capability("B14")
    void fromTheQueueToAPerson() {
        clock.set(ProgramA.NOW);
        QueuePage page = queue.queue(false);
        QueuePage.Entry first = page.entries().getFirst();

        QueueView view = navigate(MedicalLinks.queue(), QueueView.class);
        String words = view.getElement().getTextRecursively();
        assertThat($(H1.class).single().getText()).isEqualTo(page.entries().size() + " people to look at");
        assertThat(words).contains(page.entries().size() + " people need a look; the first is " + first.name());
        page.entries()
                .forEach(entry -> entry.row()
                        .reasons()
                        .forEach(reason -> assertThat(words).contains(Reasons.sentence(reason))));

        MedicinePatientView person = navigate(MedicalLinks.patient(first.patient()), MedicinePatientView.class);
        assertThat($(H1.class).single().getText()).isEqualTo(first.name());
        assertThat(person.getElement().getTextRecursively())
                .contains(
                        Reasons.sentence(first.row().top()),
                        "Medicine, symptoms and attendance",
                        "Orders",
                        "Side effects",
                        "Checks");
        assertThat($(TimelineChart.class).all()).hasSize(1);

        PatientsView list = navigate(MedicalLinks.patients(), PatientsView.class);
        test($(TextField.class).single()).setValue(first.name());
        assertThat(list.getElement().getTextRecursively()).contains("1 person", first.name());
    }
}
