package com.btrade.jobs.crawl;

import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.site.Item;
import com.btrade.jobs.store.HerbTable;
import com.btrade.model.Mobile;
import com.btrade.model.TraderSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rule R10: purchases enter {@code trader_data}, one per mobile and herb, whichever site shows them. */
final class PurchaseDestination implements Destination {
    private static final Logger log = LoggerFactory.getLogger(PurchaseDestination.class);

    private final TraderSource source;
    private final TraderDataTable traderData;
    private final HerbTable herbs;
    private @Nullable HerbCatalogue catalogue;

    PurchaseDestination(TraderSource source, TraderDataTable traderData, HerbTable herbs) {
        this.source = source;
        this.traderData = traderData;
        this.herbs = herbs;
    }

    @Override
    public int source() {
        return source.id();
    }

    @Override
    public Rule rule(Window window) {
        return new Intake(window);
    }

    @Override
    public Loaded load(List<Item> entries) {
        traderData.lock();
        List<TraderEntry> fresh = fresh(entries);
        traderData.insert(fresh, source);
        return loaded(entries, fresh);
    }

    @Override
    public Loaded preview(List<Item> entries) {
        List<TraderEntry> fresh = fresh(entries);
        fresh.forEach(entry -> log.info("Dry run 试运行: would store 将写入 {}", entry));
        return loaded(entries, fresh);
    }

    /** Those that are neither stored already nor for the second time among these. */
    private List<TraderEntry> fresh(List<Item> entries) {
        TraderKeys keys = new TraderKeys(catalogue());
        List<TraderEntry> all = entries.stream().map(TraderEntry::of).toList();
        List<Mobile> mobiles = all.stream().map(TraderEntry::mobile).toList();
        Set<TraderKeys.Key> known = traderData.keys(mobiles, keys);
        return all.stream().filter(entry -> known.add(keys.of(entry))).toList();
    }

    private static Loaded loaded(List<Item> entries, List<TraderEntry> fresh) {
        return new Loaded(fresh.size(), Map.of("duplicates", entries.size() - fresh.size()));
    }

    /** One catalogue for a whole run. */
    private HerbCatalogue catalogue() {
        HerbCatalogue loaded = catalogue == null ? herbs.load() : catalogue;
        catalogue = loaded;
        return loaded;
    }
}
