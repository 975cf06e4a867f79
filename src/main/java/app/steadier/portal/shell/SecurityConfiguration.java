package app.steadier.portal.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Sign-in by form, and the response headers of security, section 7. What a person may see is decided by the guard. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Flow starts from an inline script and builds functions from strings, so a strict policy is not possible yet. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PRESS = "/" + NotSafePage.PATH;

    @Bean
    SecurityFilterChain web(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/help",
                        "/health",
                        "/favicon.ico",
                        "/tokens.css",
                        "/styles.css",
                        "/styles/**",
                        "/icons/**",
                        "/scripts/**",
                        "/offline",
                        "/offline.js",
                        "/manifest.webmanifest",
                        "/alerts/waiting")
                .permitAll()
                .requestMatchers(HttpMethod.POST, PRESS)
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        // the press has an id of its own against other sites, and answers in words also after the session has ended
        http.csrf(csrf -> csrf.ignoringRequestMatchers(PRESS));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter(
                                "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")));
        http.logout(logout -> logout.deleteCookies("steadier").invalidateHttpSession(true));
        // an address that leads nowhere answers with the page of the error views, as a refused one does
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login", "/login?out")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }
}
