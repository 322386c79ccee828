package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LogInTest {
    private static final String PASSWORD = "right horse";
    private static final String LONG_PASSWORD = "p".repeat(72);
    private static TestServer server;

    @BeforeAll
    static void start() {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        server = TestServer.start(
                LogInTest.class,
                "--BTRADE_DATAFLOW_USERS=viewer:" + hash + ":VIEW;deployer:" + hash + ":VIEW,DEPLOY;scheduler:" + hash
                        + ":VIEW,SCHEDULE;braked:" + hash + ":ALL;everything:" + hash + ":ALL;long:"
                        + new BCryptPasswordEncoder(4).encode(LONG_PASSWORD) + ":VIEW");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesStrangersExceptHealthAndTheSignInPages() {
        for (String path : List.of(
                "/tasks/definitions", "/about", "/management/info", "/management", "/apps", "/jobs/executions")) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(server.post("/tasks/executions", Map.of("name", "x")).statusCode())
                .isEqualTo(401);
        for (String path : List.of("/management/health", "/security/info", "/login", "/dashboard/index.html")) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(server.get("/security/info").body())
                .contains("\"authenticationEnabled\":true", "\"authenticated\":false");
    }

    @Test
    void letsAViewerListAndNotAct() {
        assertThat(as("viewer", "/tasks/definitions").statusCode()).isEqualTo(200);
        assertThat(as("viewer", "/about").body()).contains("\"username\":\"viewer\"", "ROLE_VIEW");
        HttpResponse<String> launch = post("viewer", "/tasks/executions?name=nothing");
        assertThat(launch.statusCode()).isEqualTo(403);
        assertThat(launch.body()).contains("viewer does not have the role", "_embedded");
        assertThat(post("viewer", "/tasks/schedules?scheduleName=s").statusCode())
                .isEqualTo(403);
        assertThat(as("viewer", "/management/info").statusCode()).isEqualTo(403);
        assertThat(as("everything", "/management/info").statusCode()).isEqualTo(200);
    }

    @Test
    void letsEachRoleThroughToDataFlow() {
        // Past the rules it is Data Flow that answers, about a task it does not know.
        assertThat(post("deployer", "/tasks/executions/launch?name=nothing").statusCode())
                .isNotIn(401, 403, 200, 201);
        assertThat(post(
                                "scheduler",
                                "/tasks/schedules?scheduleName=s&taskDefinitionName=nothing&properties=scheduler.cron.expression=0%200%201%201%201")
                        .statusCode())
                .isNotIn(401, 403, 200, 201);
        assertThat(post("deployer", "/tasks/schedules?scheduleName=s").statusCode())
                .isEqualTo(403);
        assertThat(post("scheduler", "/tasks/executions/launch?name=nothing").statusCode())
                .isEqualTo(403);
        assertThat(post("deployer", "/tasks/definitions?name=x&definition=y").statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsNoSessionForPrograms() {
        assertThat(as("viewer", "/about").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(server.send(server.request("/about").header("Authorization", basic("viewer", "wrong")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void logsAPersonInAndOutByTheForm() {
        HttpResponse<String> in = server.post("/login", Map.of("username", "viewer", "password", PASSWORD));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/dashboard");
        String setCookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(setCookie).contains("btrade-dataflow=", "HttpOnly", "SameSite=Lax");
        String cookie = setCookie.substring(0, setCookie.indexOf(';'));

        assertThat(withCookie("/security/info", cookie).body())
                .contains("\"authenticated\":true", "\"username\":\"viewer\"", "ROLE_VIEW");
        assertThat(withCookie("/tasks/definitions", cookie).statusCode()).isEqualTo(200);

        HttpResponse<String> out = server.send(
                server.request("/logout").header("Cookie", cookie).header("X-Requested-With", "XMLHttpRequest"));
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(withCookie("/tasks/definitions", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void saysOnTheLogInPageWhatWentWrong() {
        HttpResponse<String> wrong = server.post("/login", Map.of("username", "viewer", "password", "wrong"));
        assertThat(wrong.headers().firstValue("Location").orElse("")).endsWith("/login?wrong");
        assertThat(server.get("/login?wrong").body()).contains("用户名或密码不正确", "The name or the password is wrong");
        assertThat(server.get("/login?%3Cscript%3E").body()).doesNotContain("script");
    }

    @Test
    void takesNoPasswordOfWhichBcryptSeesOnlyTheBeginning() {
        String authorization = basic("long", LONG_PASSWORD);
        assertThat(server.send(server.request("/about").header("Authorization", authorization))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.request("/about").header("Authorization", basic("long", LONG_PASSWORD + "x")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void brakesTheGuessingOfPasswords() {
        for (int i = 0; i < GuessBrake.FREE; i++) {
            server.send(server.request("/about").header("Authorization", basic("braked", "guess" + i)));
        }
        HttpResponse<String> right = as("braked", "/about");
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("密码错误次数过多", "try again in");
        assertThat(server.post("/login", Map.of("username", "braked", "password", PASSWORD))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?braked");
        assertThat(as("viewer", "/about").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesALogInThatAnotherSiteSends() {
        HttpResponse<String> in = server.send(server.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("username=viewer&password=right+horse")));
        assertThat(in.statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> as(String user, String path) {
        return server.send(server.request(path).header("Authorization", basic(user, PASSWORD)));
    }

    private static HttpResponse<String> post(String user, String path) {
        return server.send(server.request(path)
                .header("Authorization", basic(user, PASSWORD))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> withCookie(String path, String cookie) {
        return server.send(server.request(path).header("Cookie", cookie).header("X-Requested-With", "XMLHttpRequest"));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
