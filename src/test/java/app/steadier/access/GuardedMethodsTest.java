package app.steadier.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code and matrix agree: a method without a row is fatal; rows without code are listed until the last feature. */
class GuardedMethodsTest {

    private final AccessMatrix matrix = new AccessMatrix();

    @Test
    void everyGuardedMethodHasItsRow() {
        List<String> without = new ArrayList<>();
        for (JavaMethod method : guarded()) {
            Guarded rule = method.getAnnotationOfType(Guarded.class);
            for (Resource resource : rule.resource()) {
                if (!matrix.has(resource, rule.verb())) {
                    without.add(method.getFullName() + ": " + resource + " " + rule.verb());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void theMatrixIsWhole() {
        int rows = 0;
        for (Resource resource : Resource.values()) {
            for (Verb verb : Verb.values()) {
                rows += matrix.rules(resource, verb, java.util.Set.of(Role.values()))
                        .size();
            }
        }
        assertThat(rows).isEqualTo(1_044);
    }

    private static List<JavaMethod> guarded() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("app.steadier").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Guarded.class))
                        .toList();
    }
}
