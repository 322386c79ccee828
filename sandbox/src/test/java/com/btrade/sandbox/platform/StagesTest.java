package com.btrade.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Stages stages = new Stages(new PrintStream(said, true, StandardCharsets.UTF_8), 2);

    @Test
    void leavesALineOfItsOwnToWhatIsSaidOfAFailure() {
        assertThatThrownBy(() -> stages.run("start", "Starting", () -> {
                    throw new IllegalStateException("no disk");
                }))
                .hasMessage("no disk");

        assertThat(said.toString(StandardCharsets.UTF_8)).hasToString("[1/2] Starting ... " + System.lineSeparator());
    }
}
