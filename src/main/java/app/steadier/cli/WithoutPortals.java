package app.steadier.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves everything upstairs out of the application that the command line starts. */
class WithoutPortals extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
        return type.getClassMetadata().getClassName().startsWith("app.steadier.portal.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutPortals;
    }

    @Override
    public int hashCode() {
        return WithoutPortals.class.hashCode();
    }
}
