package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.WaitingSuppliersTable.WaitingSupplier;
import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.site.Item;
import com.btrade.jobs.store.HerbTable;
import com.btrade.jobs.store.SupplierTable;
import com.btrade.jobs.unknown.Mention;
import com.btrade.jobs.unknown.MentionKind;
import com.btrade.jobs.unknown.UnknownHerbTable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rule R11: suppliers enter {@code supplier}, one row per mobile; what they name and nobody knows is listed and waits. */
final class SupplierDestination implements Destination {
    private static final Logger log = LoggerFactory.getLogger(SupplierDestination.class);

    private final String source;
    private final SupplierTable suppliers;
    private final WaitingSuppliersTable waiting;
    private final UnknownHerbTable unknown;
    private final HerbTable herbs;
    private final Clock clock;
    private @Nullable HerbCatalogue catalogue;

    SupplierDestination(
            String source,
            SupplierTable suppliers,
            WaitingSuppliersTable waiting,
            UnknownHerbTable unknown,
            HerbTable herbs,
            Clock clock) {
        this.source = source;
        this.suppliers = suppliers;
        this.waiting = waiting;
        this.unknown = unknown;
        this.herbs = herbs;
        this.clock = clock;
    }

    /** Suppliers are of no source of {@code trader_data}. */
    @Override
    public int source() {
        return 0;
    }

    @Override
    public Rule rule(Window window) {
        return new SupplierRule(catalogue());
    }

    @Override
    public Loaded load(List<Item> entries) {
        List<SupplierEntry> understood = understood(entries);
        suppliers.lock();
        SupplierGrowth growth = SupplierGrowth.of(understood, suppliers, source);
        suppliers.insert(growth.created());
        suppliers.grow(growth.grown());
        keepUnknown(understood);
        return growth.loaded();
    }

    @Override
    public Loaded preview(List<Item> entries) {
        SupplierGrowth growth = SupplierGrowth.of(understood(entries), suppliers, source);
        growth.created().forEach(supplier -> log.info("Dry run 试运行: would create 将新建 {}", supplier));
        growth.grown().forEach((id, csv) -> log.info("Dry run 试运行: would give 将扩充 supplier {} the herbs {}", id, csv));
        return growth.loaded();
    }

    @Override
    public boolean takesUp() {
        return true;
    }

    @Override
    public List<WaitingSupplier> toTakeUp(String after, int limit) {
        return waiting.triedWithOther(catalogue().fingerprint(), after, limit);
    }

    private void keepUnknown(List<SupplierEntry> entries) {
        long now = clock.instant().getEpochSecond();
        String fingerprint = catalogue().fingerprint();
        List<Mention> mentions =
                entries.stream().flatMap(entry -> mentions(entry).stream()).toList();
        unknown.record(
                MentionKind.SUPPLIER_CRAWL,
                entries.stream().map(entry -> waiting.id(entry.item())).toList(),
                mentions,
                fingerprint,
                now);
        waiting.keep(items(entries, true), fingerprint, now);
        waiting.forget(items(entries, false));
    }

    private List<Mention> mentions(SupplierEntry entry) {
        String origin = waiting.id(entry.item());
        return entry.unknown().entrySet().stream()
                .map(name -> new Mention(origin, name.getKey(), name.getValue()))
                .toList();
    }

    private static List<Item> items(List<SupplierEntry> entries, boolean waits) {
        return entries.stream()
                .filter(entry -> entry.unknown().isEmpty() != waits)
                .map(SupplierEntry::item)
                .toList();
    }

    private List<SupplierEntry> understood(List<Item> entries) {
        return entries.stream()
                .map(entry -> SupplierEntry.of(entry, catalogue()))
                .toList();
    }

    /** One catalogue for a whole run. */
    private HerbCatalogue catalogue() {
        HerbCatalogue loaded = catalogue == null ? herbs.load() : catalogue;
        catalogue = loaded;
        return loaded;
    }
}
