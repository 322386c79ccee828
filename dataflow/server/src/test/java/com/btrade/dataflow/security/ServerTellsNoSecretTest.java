package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.ServerProcess;
import com.btrade.dataflow.testing.TaskJar;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.Traces;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server in a process of its own, asked for everything that a JVM tells of itself. */
class ServerTellsNoSecretTest {
    private static final String PLANTED = "planted";

    @TempDir
    private Path dir;

    @Test
    void inItsArgumentsPropertiesThreadsAndLogThoughItHasThem() throws Exception {
        Space space = Sandbox.shared().fresh(ServerTellsNoSecretTest.class).withMysqlPassword("db-planted-1");
        Map<String, String> secrets = Map.of(
                "BTRADE_MONGODB_URI", "mongodb://u:mongo-planted-2@127.0.0.1:1/db",
                "BTRADE_SENDCLOUD_KEY", "key-planted-3",
                "BTRADE_WECHAT_SECRET", "wechat-planted-4");
        try (ServerProcess server = ServerProcess.start(space, secrets)) {
            post(
                    server,
                    "/apps/task/tiny/1?bootVersion=3&uri="
                            + encode(TaskJar.talkative(dir).toUri()));
            post(server, "/tasks/definitions?name=tiny-one&definition=" + encode("tiny --my.passphrase=def-planted-5"));
            post(
                    server,
                    "/tasks/executions/launch?name=tiny-one&arguments=" + encode("--some.password=arg-planted-6")
                            + "&properties=" + encode("app.tiny.sms.secret=app-planted-7"));

            assertThat(Traces.of(server.pid()))
                    .contains("DataFlowApplication", "java.specification.version")
                    .doesNotContain(PLANTED);
            assertThat(server.log()).contains("Data Flow is ready at").doesNotContain(PLANTED);
            assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/environ")))
                    .contains("db-planted-1", "mongo-planted-2", "key-planted-3", "wechat-planted-4");
            ProcessHandle.of(server.pid()).orElseThrow().descendants().forEach(ProcessHandle::destroy);
        }
    }

    private static void post(ServerProcess server, String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.uri() + path))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static String encode(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }
}
