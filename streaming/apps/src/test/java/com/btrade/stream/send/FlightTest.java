package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.TaskId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FlightTest {
    @Test
    @Timeout(60)
    void anErrorInAGatewaysThreadEndsTheRunAndLeavesNobodyWaiting() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        World world = World.ofWechat();
        world.use(threads);
        TaskId task = world.push(Channel.WECHAT, World.openids(3));
        world.gateway.before = request -> {
            throw new NoClassDefFoundError("com/example/Missing");
        };
        assertThatThrownBy(() -> world.sending().execute(task))
                .hasMessageContaining("A gateway broke")
                .hasRootCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(world.messages.rows).noneMatch(row -> row.state == MessageState.ACCEPTED);
        world.gateway.before = request -> {};
        world.clock.advance(World.LEASE);
        world.sending().execute(task);
        assertThat(world.gateway.told.values()).hasSizeGreaterThanOrEqualTo(2).containsOnly(1);
        threads.shutdown();
    }
}
