package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.dataflow.DataFlowApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class StartGuardTest {
    private static final String USERS = "--BTRADE_DATAFLOW_USERS=anna:{noop}secretsecret:ALL";

    @Test
    void refusesToListenBeyondThisMachineWithoutLogIn() {
        for (String address : new String[] {"0.0.0.0", "::", "192.0.2.1"}) {
            assertThatThrownBy(() -> start("--server.address=" + address))
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining(
                            "Cannot listen beyond this machine without log-in: server.address is " + address);
        }
        assertThatThrownBy(() -> start("--server.address="))
                .hasMessageContaining("Cannot listen beyond this machine without log-in");
        assertThatThrownBy(() -> start("--management.server.port=0"))
                .hasMessageContaining("management.server.address is not set");
    }

    @Test
    void refusesUsersThatItCannotRead(@TempDir Path dir) throws IOException {
        assertThatThrownBy(() -> start("--BTRADE_DATAFLOW_USERS=anna:secretsecret:ALL"))
                .hasMessageContaining("entry 1 (user anna)")
                .hasMessageNotContaining("secretsecret");
        assertThatThrownBy(() -> start("--BTRADE_DATAFLOW_USERS_FILE=" + dir.resolve("none")))
                .hasMessageContaining("Cannot read the users' file");
        Path empty = Files.writeString(dir.resolve("users"), "\n");
        assertThatThrownBy(() -> start("--BTRADE_DATAFLOW_USERS_FILE=" + empty)).hasMessageContaining("names no user");
        assertThatThrownBy(() -> start(USERS, "--BTRADE_DATAFLOW_USERS_FILE=" + empty))
                .hasMessageContaining("only one of");
        assertThatThrownBy(() -> start(USERS, "--spring.security.oauth2.client.registration.x.client-id=y"))
                .hasMessageContaining("only one of");
    }

    private static void start(String... arguments) {
        SpringApplication application = new SpringApplication(DataFlowApplication.class);
        application.setRegisterShutdownHook(false);
        application.run(arguments).close();
    }
}
