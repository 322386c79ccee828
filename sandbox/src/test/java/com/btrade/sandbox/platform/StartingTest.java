package com.btrade.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.sandbox.services.DiskSpace;
import com.btrade.sandbox.services.Services;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTest {
    @TempDir
    private Path dir;

    @Test
    void saysWhichVariableMovesAPortThatIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> KeptPort.INGRESS.of(dir, Map.of("BTRADE_INGRESS_PORT", port)))
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("BTRADE_INGRESS_PORT");
        }
    }

    @Test
    void takesThePortOfTheLastDemoAgainForTheLinksThatWereSentHoldIt() throws Exception {
        int first = KeptPort.INGRESS.of(dir, Map.of());
        assertThat(KeptPort.INGRESS.of(dir, Map.of())).isEqualTo(first);
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> KeptPort.INGRESS.of(dir, Map.of("BTRADE_INGRESS_PORT", "http")))
                .hasMessage("Invalid BTRADE_INGRESS_PORT 端口有误: http, expected 1 to 65535");
    }

    @Test
    void refusesADiskThatIsTooFull() {
        assertThatThrownBy(() -> DiskSpace.require(dir, Long.MAX_VALUE >> 21))
                .hasMessageContaining("MiB are free")
                .hasMessageContaining("BTRADE_HOME");
    }

    @Test
    void refusesANeedOfDiskThatIsNoNumber() {
        assertThatThrownBy(() -> Services.start(dir, dir, false, Map.of("BTRADE_MIN_DISK_MIB", "much")))
                .hasMessageStartingWith("Invalid BTRADE_MIN_DISK_MIB 数目有误: much, expected");
    }

    @Test
    void refusesADirectoryThatAnotherPlatformUses() throws Exception {
        try (DirLock held = DirLock.take(dir)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DirLock.take(dir)).hasMessageContaining("the platform is up on");
        }
        try (DirLock again = DirLock.take(dir)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void saysWhichVariableMovesDataFlow() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> DataFlow.forOperators(settings(Map.of("BTRADE_DATAFLOW_PORT", port))))
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("BTRADE_DATAFLOW_PORT");
        }
    }

    @Test
    void letsNoScheduleFireInADemo() throws Exception {
        assertThat(DataFlow.forDemo(settings(Map.of())).arguments())
                .contains("--spring.cloud.dataflow.features.schedules-enabled=false");
    }

    @Test
    void crawlsNoMadeUpPurchasesIntoADatabaseOfSomebodyElse() {
        Settings settings = settings(Map.of("BTRADE_MYSQL_URL", "jdbc:mysql://127.0.0.1:1/yaocai"));
        assertThatThrownBy(() -> new Up(settings, System.out).run())
                .hasMessageStartingWith("Cannot start: BTRADE_MYSQL_URL is set and BTRADE_YT1998_URL is not");
    }

    @Test
    void refusesAClusterThatIsNoNumberOfWorkers() {
        assertThat(settings(Map.of("BTRADE_SPARK_WORKERS", "2")).sparkWorkers()).isEqualTo(2);
        assertThatThrownBy(
                        () -> settings(Map.of("BTRADE_SPARK_WORKERS", "many")).sparkWorkers())
                .hasMessage("Invalid BTRADE_SPARK_WORKERS 数目有误: many, expected 0 to 8");
    }

    private Settings settings(Map<String, String> environment) {
        return new Settings(dir, dir, environment, 1);
    }
}
