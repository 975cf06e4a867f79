package app.steadier.start;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes the forwarded headers of the proxies the operator named, and of nobody else (security, D3). Without the list
 * the headers are letters that count for nothing.
 */
@Component
@ConditionalOnProperty("STEADIER_TRUSTED_PROXIES")
class ReverseProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String proxies;

    /**
     * @param list addresses, separated by commas
     */
    ReverseProxy(@Value("${STEADIER_TRUSTED_PROXIES}") String list) {
        this.proxies = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }
}
