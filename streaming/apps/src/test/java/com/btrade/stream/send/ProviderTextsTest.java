package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.model.UserId;
import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.stream.send.gateway.Providers;
import com.btrade.stream.send.gateway.sendcloud.SendCloudGateway;
import com.btrade.stream.send.gateway.sendcloud.SendCloudSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the SMS provider gets of each text: its own template, and the variables under the names that were approved. */
class ProviderTextsTest {
    private SendCloudStandIn provider;
    private World world;

    @BeforeEach
    void start() {
        provider = SendCloudStandIn.start(Providers.sendCloud());
        world = World.over(
                it -> new SendCloudGateway(SendCloudSettings.from(Providers.environment(provider)), Clock.systemUTC()));
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void tellsOfAPurchaseAndAsksThoseWithoutAnAccountToFollowIt() throws Exception {
        List<Recipient> mobiles = World.mobiles(2);
        world.withoutOpenid.put(mobiles.get(1), new UserId(7));
        world.sending().execute(world.push(Channel.SMS, mobiles));
        assertThat(provider.truth().all())
                .extracting(message -> message.recipient() + " " + message.template())
                .containsExactlyInAnyOrder("13800000000 870", "13800000001 2712");
        assertThat(provider.truth().all()).extracting(Accepted::values).allSatisfy(values -> {
            assertThat(values.get("%purchaseinfoid%")).matches("1703\\?uuid=[0-9a-f]{16}");
            assertThat(values)
                    .hasSize(6)
                    .containsAllEntriesOf(Map.of(
                            "%variety%",
                            "当归", "%name%", "张老板", "%specification%", "一等", "%quantity%", "500", "%unit%", "公斤"));
        });
    }

    @Test
    void remindsOfTheQuotesByTheLinkOfTheBuyer() throws Exception {
        world.openQuotes.addAll(List.of("120", "9.50"));
        world.sending().execute(world.task(Channel.SMS, TaskType.REPLY_REMINDER, World.mobiles(1)));
        assertThat(provider.truth().all()).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("1896");
            assertThat(message.values().get("%purchaseinfoid%")).matches("1703&uuid=[0-9a-f]{16}");
            assertThat(message.values())
                    .hasSize(5)
                    .containsAllEntriesOf(Map.of("%num%", "2", "%name%", "当归", "%price%", "9.5", "%unit%", "公斤"));
        });
    }
}
