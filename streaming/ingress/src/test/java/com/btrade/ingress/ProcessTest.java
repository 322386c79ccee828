package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessTest {
    private static final Pattern READY = Pattern.compile("ingress is ready 入口已就绪: (http://127\\.0\\.0\\.1:\\d+)\\R");

    private static Space space;

    @TempDir
    private Path dir;

    private Path output;

    @BeforeAll
    static void stores() {
        space = Sandbox.shared().fresh(ProcessTest.class);
    }

    @BeforeEach
    void outputFile() {
        output = dir.resolve("ingress.log");
    }

    @Test
    void saysWhereItIsReadyAndEndsWhenTold() throws Exception {
        Process ingress = start(Map.of("BTRADE_INGRESS_PORT", "0"));
        try {
            assertThat(status(address() + "/health")).isEqualTo(200);
            ingress.destroy();

            assertThat(ingress.waitFor()).isEqualTo(143);
            assertThat(printed()).containsOnlyOnce("ingress is ready").contains("Graceful shutdown complete");
        } finally {
            ingress.destroyForcibly();
        }
    }

    @Test
    void printsNoTokenWhole() throws Exception {
        Process ingress = start(Map.of("BTRADE_INGRESS_PORT", "0", "BTRADE_KAFKA_SERVERS", "127.0.0.1:1"));
        try {
            assertThat(status(address() + "/purchase/purchaseinfo/1?uuid=0123456789abcdef"))
                    .isEqualTo(503);

            assertThat(printed()).contains("link 012****cdef").doesNotContain("0123456789abcdef");
        } finally {
            ingress.destroyForcibly();
        }
    }

    @Test
    void saysWhichVariableToChangeWhenThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process ingress = start(Map.of("BTRADE_INGRESS_PORT", Integer.toString(other.getLocalPort())));

            assertThat(ingress.waitFor()).isEqualTo(1);
            assertThat(printed())
                    .contains(
                            "Cannot listen on 127.0.0.1:" + other.getLocalPort(), "端口已被占用", "Set BTRADE_INGRESS_PORT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BTRADE_INGRESS_PORT, 65536, Cannot listen on 127.0.0.1:65536",
        "BTRADE_KAFKA_SERVERS, no address, Cannot use the Kafka address",
        "BTRADE_MYSQL_URL, mysql://db, Cannot use the MySQL address",
        "BTRADE_TOPIC_PREFIX, a/b, Invalid topic prefix: a/b",
    })
    void saysWhatToSetWhenAnAddressIsNone(String variable, String value, String reason) throws Exception {
        Map<String, String> variables = new HashMap<>(Map.of("BTRADE_INGRESS_PORT", "0"));
        variables.put(variable, value);
        Process ingress = start(variables);

        assertThat(ingress.waitFor()).isEqualTo(1);
        assertThat(printed()).contains(reason).contains("APPLICATION FAILED TO START");
    }

    private Process start(Map<String, String> variables) throws IOException {
        Map<String, String> environment = new HashMap<>(space.environment());
        environment.putAll(variables);
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPathOfTheJar(),
                        IngressApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().putAll(environment);
        return process.start();
    }

    /** Without the sandbox, whose logging would take the place of the ingress's own. */
    private static String classPathOfTheJar() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.matches(".*[/\\\\]sandbox[/\\\\]target[/\\\\].*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String address() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> READY.matcher(printed()).find());
        Matcher ready = READY.matcher(printed());
        assertThat(ready.find()).isTrue();
        return ready.group(1);
    }

    private String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
