package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Paths without a rule are refused to everybody, so whoever adds one has to say who may use it. */
class EveryPathHasARuleTest {
    /** Answers to a failed request, never asked for by themselves. */
    private static final Set<String> INTERNAL = Set.of("/error");

    @Test
    void refusesNothingToAUserWithEveryRole() {
        try (TestServer server = TestServer.start(
                EveryPathHasARuleTest.class, "--BTRADE_DATAFLOW_USERS=everything:{noop}everything:ALL")) {
            Set<String> refused = new TreeSet<>();
            List<RequestMappingInfo> mappings = List.copyOf(server.context()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .keySet());
            for (RequestMappingInfo mapping : mappings) {
                for (String path : mapping.getPatternValues()) {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        if (!INTERNAL.contains(path) && status(server, method, path) == 403) {
                            refused.add(method + " " + path);
                        }
                    }
                }
            }
            assertThat(mappings).hasSizeGreaterThan(40);
            assertThat(refused).isEmpty();
        }
    }

    private static int status(TestServer server, RequestMethod method, String path) {
        String concrete = path.replace("/**", "/1").replaceAll("\\{[^}]+}", "1");
        String basic = Base64.getEncoder().encodeToString("everything:everything".getBytes(StandardCharsets.UTF_8));
        return server.send(server.request(concrete)
                        .header("Authorization", "Basic " + basic)
                        .method(method.name(), HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }
}
