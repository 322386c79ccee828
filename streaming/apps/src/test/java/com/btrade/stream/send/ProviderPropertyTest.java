package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.stream.send.ProviderHistory.Life;
import com.btrade.stream.send.gateway.Providers;
import com.btrade.stream.send.gateway.sendcloud.SendCloudGateway;
import com.btrade.stream.send.gateway.sendcloud.SendCloudSettings;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random lives before the SMS provider. */
class ProviderPropertyTest {
    @Property(tries = 100)
    void nobodyIsToldTwiceAndNobodyIsMissingWithoutAReason(
            @ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 1, max = 25) int people, @ForAll boolean sendx)
            throws Exception {
        SetClock clock = new SetClock();
        try (SendCloudStandIn provider =
                SendCloudStandIn.start(Providers.sendCloud().withClock(clock))) {
            World world = World.over(it -> new CrashingGateway(gateway(provider, it, clock, sendx), it));
            new ProviderHistory(world, Channel.SMS, World.mobiles(people), provider.mishaps(), provider.truth(), clock)
                    .happen(lives);
        }
    }

    private static Gateway gateway(SendCloudStandIn provider, World world, SetClock clock, boolean sendx) {
        Map<String, String> environment =
                Providers.environment(provider, "BTRADE_SENDCLOUD_SENDX", Boolean.toString(sendx));
        return new SendCloudGateway(SendCloudSettings.from(environment), ProviderHistory.clockOf(world, clock));
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        return ProviderHistory.lives(
                List.of(
                        new Mishap.Twice(),
                        new Mishap.Code(412),
                        new Mishap.Code(461),
                        new Mishap.Code(496),
                        new Mishap.Code(499),
                        new Mishap.Code(501)),
                List.of(412, 481, 496, 498),
                List.of(0, 30, 70, 400, 2000, 3700));
    }
}
