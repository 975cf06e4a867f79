package app.steadier.access;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the net round the application's pool. */
@Configuration(proxyBeanMethods = false)
class GuardedDataSourceConfiguration {

    @Bean
    static BeanPostProcessor guardDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof GuardedDataSource)
                        ? new GuardedDataSource(pool)
                        : bean;
            }
        };
    }
}
