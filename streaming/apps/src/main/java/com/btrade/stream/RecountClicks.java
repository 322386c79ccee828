package com.btrade.stream;

import com.btrade.model.BusinessDate;
import com.btrade.stream.click.Recounted;
import com.btrade.stream.click.Recounting;
import com.btrade.stream.click.store.EarlierOrigins;
import com.btrade.stream.click.store.MongoPastViews;
import com.btrade.stream.click.store.MongoRecords;
import com.btrade.stream.click.store.MysqlLedger;
import com.btrade.stream.click.store.StoredOrigins;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Connections;
import com.btrade.stream.store.StoreException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the rules that tell programs from people to the views of some days again: {@code from=2026-11-20 to=2026-11-26
 * dryRun=true}. Safe beside the running apps, and to be repeated.
 */
public final class RecountClicks {
    private static final Logger log = LoggerFactory.getLogger(RecountClicks.class);
    private static final int MOST_DAYS = 400;

    private RecountClicks() {}

    /** Runs it; exit status 1 if it failed or was asked for in another way. */
    public static void main(String[] arguments) {
        try {
            Settings settings = settings(System.getenv());
            Request request = Request.of(arguments);
            Connections.of(settings).check();
            run(settings, System.getenv(), request);
        } catch (IllegalArgumentException | StoreException e) {
            log.error("recount-clicks has failed 重新判定失败: {}", e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    /** What an operator asked for; both days are looked at. */
    record Request(LocalDate from, LocalDate to, boolean dryRun) {
        static Request of(String... arguments) {
            Map<String, String> values = new HashMap<>();
            for (String argument : arguments) {
                int at = argument.indexOf('=');
                if (at < 0 || !argument.substring(0, at).matches("from|to|dryRun")) {
                    throw new IllegalArgumentException("Invalid argument: " + argument
                            + ", expected from=yyyy-MM-dd, to=yyyy-MM-dd and dryRun=true or false");
                }
                values.put(argument.substring(0, at), argument.substring(at + 1));
            }
            LocalDate from = BusinessDate.parse(values.getOrDefault("from", "")).day();
            LocalDate to = BusinessDate.parse(values.getOrDefault("to", from.toString()))
                    .day();
            String dryRun = values.getOrDefault("dryRun", "false");
            if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to) || !dryRun.matches("true|false")) {
                throw new IllegalArgumentException(
                        "Invalid range or dryRun: expected from, not later than to and at most " + MOST_DAYS
                                + " days before it, and dryRun=true or false");
            }
            return new Request(from, to, dryRun.equals("true"));
        }
    }

    static Recounted run(Settings settings, Map<String, String> variables, Request request) {
        Connections stores = Connections.of(settings);
        Recounting recounting = new Recounting(
                new MongoPastViews(stores.mongo()),
                new StoredOrigins(stores.mysql(), new EarlierOrigins(stores.mongo())),
                new MysqlLedger(stores.mysql()),
                new MongoRecords(stores.mongo()),
                ClickParts.policy(variables));
        Recounted total = Recounted.NONE;
        for (LocalDate day = request.from(); !day.isAfter(request.to()); day = day.plusDays(1)) {
            BusinessDate date = new BusinessDate(day);
            Recounted one = recounting.recount(date.start(), date.end(), request.dryRun());
            log.info("{}: {}", day, words(one, request.dryRun()));
            total = total.plus(one);
        }
        log.info("{} to 至 {}: {}", request.from(), request.to(), words(total, request.dryRun()));
        return total;
    }

    private static String words(Recounted one, boolean dryRun) {
        String reasons = new TreeMap<>(one.withdrawn())
                .entrySet().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue())
                        .collect(Collectors.joining(", "));
        return "%s%d views 浏览, %d clicks withdrawn 撤销点击%s, %d returned 恢复, scores 积分 %+d"
                .formatted(
                        dryRun ? "dry run 试运行, " : "",
                        one.views(),
                        one.withdrawn().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        reasons.isEmpty() ? "" : " (" + reasons + ")",
                        one.returned(),
                        one.scores());
    }

    /** It needs the stores only; the rest of an app's settings may be missing. */
    private static Settings settings(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(Map.of(
                "BTRADE_KAFKA_SERVERS",
                "none:1",
                "BTRADE_PUBLIC_URL",
                "http://localhost",
                "BTRADE_CHECKPOINTS",
                "none"));
        all.putAll(variables);
        return Settings.from(all, 1);
    }
}
