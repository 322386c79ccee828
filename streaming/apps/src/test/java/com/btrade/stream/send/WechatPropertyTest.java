package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import com.btrade.stream.send.ProviderHistory.Life;
import com.btrade.stream.send.gateway.Providers;
import com.btrade.stream.send.gateway.wechat.TokenTable;
import com.btrade.stream.send.gateway.wechat.WechatGateway;
import com.btrade.stream.send.gateway.wechat.WechatSettings;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.SpaceMysql;
import com.btrade.stream.store.Sql;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random lives before the provider of WeChat messages, which knows a repeat for ten minutes only. */
class WechatPropertyTest {
    private static Mysql mysql;

    @BeforeContainer
    static void open() throws Exception {
        mysql = SpaceMysql.open(Sandbox.shared().fresh(WechatPropertyTest.class));
    }

    @AfterContainer
    static void close() {
        mysql.close();
    }

    @Property(tries = 60)
    void nobodyIsToldTwiceAndNobodyIsMissingWithoutAReason(
            @ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 1, max = 12) int people) throws Exception {
        mysql.run("forget tokens", connection -> Sql.update(connection, "DELETE FROM gateway_token"));
        SetClock clock = new SetClock();
        try (WechatStandIn provider = WechatStandIn.start(Providers.wechat().withClock(clock))) {
            World world = World.over(it -> new CrashingGateway(gateway(provider, it, clock), it));
            new ProviderHistory(
                            world, Channel.WECHAT, World.openids(people), provider.mishaps(), provider.truth(), clock)
                    .happen(lives);
        }
    }

    private static Gateway gateway(WechatStandIn provider, World world, SetClock clock) {
        return new WechatGateway(
                WechatSettings.from(Providers.environment(provider)),
                new TokenTable(mysql),
                ProviderHistory.clockOf(world, clock));
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        return ProviderHistory.lives(
                List.of(new Mishap.Code(-1), new Mishap.Code(42001), new Mishap.Code(45009), new Mishap.Code(45011)),
                List.of(43004, 43019, 50005),
                List.of(0, 30, 70, 400, 560, 700));
    }
}
