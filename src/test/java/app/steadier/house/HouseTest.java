package app.steadier.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import app.steadier.access.Guarded;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house: two storeys, one door a room, one guard. */
class HouseTest {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.steadier");

    private static final String PORTAL = "app.steadier.portal..";

    /** Services below the guard: they append to its log, or run before anyone has signed in. */
    private static final Set<String> BELOW_THE_GUARD = Set.of("AuditService");

    private static final DescribedPredicate<JavaClass> A_DOOR = DescribedPredicate.describe(
            "a service, record, enum, annotation, interface or exception",
            type -> type.isAnnotatedWith(Service.class)
                    || type.isRecord()
                    || type.isEnum()
                    || type.isAnnotation()
                    || type.isInterface()
                    || type.isAssignableTo(Throwable.class)
                    || type.getEnclosingClass().isPresent());

    @Test
    void noVaadinDownstairs() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PORTAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(HOUSE);
    }

    @Test
    void noRoomDependsOnThePortal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PORTAL, "app.steadier")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PORTAL)
                .check(HOUSE);
    }

    @Test
    void noViewTouchesTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage(PORTAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.springframework.jdbc..",
                        "org.springframework.data..",
                        "java.sql..")
                .check(HOUSE);
    }

    @Test
    void aRoomShowsOnlyItsDoor() {
        classes()
                .that()
                .resideOutsideOfPackages(PORTAL, "app.steadier", "app.steadier.base")
                .and()
                .areNotPackagePrivate()
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "named in the decision record of doors", type -> DOORS.contains(type.getSimpleName()))))
                .should(be(A_DOOR))
                .check(HOUSE);
    }

    /** Public classes that are neither service nor record: the principal of a session, the job's leave, the console. */
    private static final Set<String> DOORS = Set.of("SignedIn", "SystemAccess", "ImportConsole", "DemoBundle");

    @Test
    void everyServiceMethodIsGuardedAndWrites() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "above the guard", type -> !BELOW_THE_GUARD.contains(type.getSimpleName())))
                .should()
                .beAnnotatedWith(Guarded.class)
                .andShould()
                .beAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    @Test
    void noGuardedMethodIsReadOnly() {
        noMethods()
                .that()
                .areAnnotatedWith(Guarded.class)
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "@Transactional(readOnly = true)",
                        annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                                && annotation
                                        .get("readOnly")
                                        .map(Boolean.TRUE::equals)
                                        .orElse(false)))
                .check(HOUSE);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .or()
                .areAssignableTo(org.springframework.data.repository.Repository.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SteadierApplication")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(HOUSE);
    }

    @Test
    void viewsArePackagePrivateAndSayWhoMayOpenThem() {
        classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "exactly one of @RolesAllowed, @AnonymousAllowed and @PermitAll",
                        annotation -> ACCESS.contains(annotation.getRawType().getName())))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static final Set<String> ACCESS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "com.vaadin.flow.server.auth.AnonymousAllowed");

    /** Ruling 22: who has not signed in may open these and nothing else. */
    private static final Set<String> ANONYMOUS =
            Set.of("SetUpView", "OneTimeLinkView", "NotFoundView", "ServerErrorView", "RootView");

    @Test
    void theAnonymousRoutesAreKnown() {
        classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed")
                .should(be(DescribedPredicate.describe(
                        "in the list of anonymous routes", type -> ANONYMOUS.contains(type.getSimpleName()))))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void chartsComeFromTheSharedCardAndTextIsText() {
        noClasses()
                .that()
                .resideInAPackage(PORTAL)
                .and()
                .resideOutsideOfPackage("app.steadier.portal.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.flow.component.charts..")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.ClientCallable")
                .orShould()
                .callMethod("com.vaadin.flow.component.UI", "setPollInterval", "int")
                .check(HOUSE);
    }

    @Test
    void everyPackageTypesItsNulls() {
        classes()
                .that()
                .areTopLevelClasses()
                .should(be(DescribedPredicate.describe(
                        "in a package with @NullMarked",
                        type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))))
                .check(HOUSE);
    }
}
