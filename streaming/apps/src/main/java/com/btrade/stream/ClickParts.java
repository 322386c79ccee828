package com.btrade.stream;

import com.btrade.model.SandboxClock;
import com.btrade.stream.click.BotPolicy;
import com.btrade.stream.click.BotRules;
import com.btrade.stream.click.Counting;
import com.btrade.stream.click.store.EarlierOrigins;
import com.btrade.stream.click.store.MongoRecords;
import com.btrade.stream.click.store.MongoViews;
import com.btrade.stream.click.store.MysqlLedger;
import com.btrade.stream.click.store.MysqlSources;
import com.btrade.stream.click.store.StoredOrigins;
import com.btrade.stream.click.store.StoredQuotes;
import com.btrade.stream.settings.ClickSettings;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Connections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The click stage on this JVM's connections. */
final class ClickParts {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private ClickParts() {}

    static Counting counting(Settings settings) {
        Connections stores = Connections.of(settings);
        return new Counting(
                new MongoViews(stores.mongo()),
                new StoredOrigins(stores.mysql(), new EarlierOrigins(stores.mongo())),
                new MysqlLedger(stores.mysql()),
                new MongoRecords(stores.mongo()),
                new StoredQuotes(stores.mysql(), stores.mongo()),
                new MysqlSources(stores.mysql()),
                policy(System.getenv()));
    }

    static BotPolicy policy(Map<String, String> variables) {
        ClickSettings settings = ClickSettings.from(variables);
        List<String> agents = new ArrayList<>(BotRules.USUAL_AGENTS);
        agents.addAll(settings.agents());
        return new BotPolicy(new BotRules(agents, settings.tooSoon(), settings.burst(), settings.stretch()));
    }

    /** Forgets where links were opened a day ago: nothing that comes now belongs to so old a stretch. */
    static void tidy(Settings settings) {
        long before =
                SandboxClock.in(System.getenv()).instant().minus(REMEMBERED).getEpochSecond();
        new MysqlSources(Connections.of(settings).mysql()).forget(before);
    }
}
