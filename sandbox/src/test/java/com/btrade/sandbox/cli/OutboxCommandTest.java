package com.btrade.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OutboxCommandTest {
    @Test
    void refusesToShowFewerThanOneMessage() {
        OutboxCommand outbox = new OutboxCommand();
        new CommandLine(outbox).parseArgs("-n", "0");

        assertThatThrownBy(outbox::call).hasMessage("Invalid -n 应为正整数: 0, expected 1 or more");
    }
}
