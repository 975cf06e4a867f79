package app.steadier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Writes one line for each capability of a test that passed; {@code bin/test} makes the page of them. */
class CapabilityRecorder implements AfterTestExecutionCallback {

    private static final Path FOLDER = Path.of("target", "capabilities");

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        Class<?> type = context.getRequiredTestClass();
        Optional<Capability> found = AnnotationSupport.findAnnotation(context.getElement(), Capability.class)
                .or(() -> AnnotationSupport.findAnnotation(type, Capability.class));
        if (found.isEmpty()) {
            return;
        }
        Files.createDirectories(FOLDER);
        StringBuilder lines = new StringBuilder();
        for (String capability : found.get().value()) {
            lines.append(capability)
                    .append('\t')
                    .append(type.getSimpleName())
                    .append('#')
                    .append(context.getRequiredTestMethod().getName())
                    .append('\n');
        }
        Files.writeString(
                FOLDER.resolve(type.getName() + ".tsv"),
                lines.toString(),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
