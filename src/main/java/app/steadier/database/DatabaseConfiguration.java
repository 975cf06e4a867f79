package app.steadier.database;

import app.steadier.audit.AuditKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the database to the pool and to the migrations, each with its own user. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails applicationConnection(Database database) {
        Login login = database.application();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return login.url();
            }

            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails migrationConnection(Database database) {
        Login login = database.migration();
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return login.url();
            }

            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrations(
            Database database, Mode mode, @Value("${STEADIER_SINGLE_WRITER:false}") boolean oneWriter) {
        return new Migrations(database, mode, oneWriter);
    }

    @Bean
    AuditKey auditKey(Keys keys) {
        byte[] bytes = keys.auditKey().getEncoded();
        return new AuditKey() {
            @Override
            public byte[] bytes() {
                return bytes.clone();
            }

            @Override
            public int id() {
                return 1;
            }
        };
    }
}
