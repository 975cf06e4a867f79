package app.steadier.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The committed bundle loads the chart engine only for the views it knew when it was built. A view with a chart that it
 * does not know would stay without its chart: then the bundle has to be built again.
 */
class FrontEndBundleTest {

    private static final Path BUNDLE = Path.of("src", "main", "bundles", "prod.bundle");

    @Test
    void theBundleKnowsEveryViewWithAChart() throws IOException {
        JavaClasses portal = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.steadier.portal");
        Set<String> views = portal.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .filter(type -> reaches(type, ChartCard.class.getName(), new HashSet<>()))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        String scripts = scripts();
        assertThat(views).isNotEmpty();
        assertThat(views).allMatch(view -> scripts.contains(BundleUtils.getChunkId(view)));
    }

    private static boolean reaches(JavaClass from, String name, Set<JavaClass> seen) {
        if (from.getName().equals(name)) {
            return true;
        }
        return seen.add(from)
                && from.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(target -> target.getPackageName().startsWith("app.steadier.portal"))
                        .anyMatch(target -> reaches(target, name, seen));
    }

    private static String scripts() throws IOException {
        StringBuilder scripts = new StringBuilder();
        try (ZipFile bundle = new ZipFile(BUNDLE.toFile())) {
            for (var entry : bundle.stream()
                    .filter(each -> each.getName().endsWith(".js"))
                    .toList()) {
                try (InputStream script = bundle.getInputStream(entry)) {
                    scripts.append(new String(script.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return scripts.toString();
    }
}
