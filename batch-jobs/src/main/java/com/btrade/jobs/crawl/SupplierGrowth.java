package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Field;
import com.btrade.jobs.store.SupplierTable;
import com.btrade.jobs.store.SupplierTable.Dealing;
import com.btrade.jobs.supplier.NewSupplier;
import com.btrade.jobs.supplier.VarietyGrowth;
import com.btrade.model.Mobile;
import com.btrade.model.SupplierId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What some scraped suppliers make of the table: new rows, and old ones that deal in more. */
final class SupplierGrowth {
    private final String source;
    private final Map<Mobile, Dealing> known;
    private final Map<Mobile, NewSupplier> created = new LinkedHashMap<>();
    private final Map<SupplierId, String> grown = new LinkedHashMap<>();
    private int written;
    private int unchanged;
    private int setAside;
    private int leftOut;

    private SupplierGrowth(String source, Map<Mobile, Dealing> known) {
        this.source = source;
        this.known = new LinkedHashMap<>(known);
    }

    static SupplierGrowth of(List<SupplierEntry> entries, SupplierTable table, String source) {
        List<Mobile> mobiles = entries.stream()
                .flatMap(entry -> entry.contacts().mobiles().stream())
                .distinct()
                .toList();
        SupplierGrowth growth = new SupplierGrowth(source, table.dealings(mobiles));
        entries.forEach(growth::add);
        return growth;
    }

    List<NewSupplier> created() {
        return List.copyOf(created.values());
    }

    /** The herbs of rows that deal in more now. */
    Map<SupplierId, String> grown() {
        return grown;
    }

    Loaded loaded() {
        return new Loaded(
                written,
                setAside,
                Map.of("unchanged", unchanged),
                Map.of("created", created.size(), "grown", grown.size(), "herbsLeftOut", leftOut));
    }

    private void add(SupplierEntry entry) {
        if (entry.herbs().isEmpty()) {
            setAside++;
            return;
        }
        boolean changes = false;
        for (Mobile mobile : entry.contacts().mobiles()) {
            changes |= add(entry, mobile);
        }
        written += changes ? 1 : 0;
        unchanged += changes ? 0 : 1;
    }

    private boolean add(SupplierEntry entry, Mobile mobile) {
        Dealing row = known.get(mobile);
        NewSupplier draft = created.get(mobile);
        String before = row != null ? row.varieties() : draft != null ? draft.varieties() : "";
        VarietyGrowth growth = VarietyGrowth.of(before, entry.herbs());
        leftOut += growth.leftOut();
        if (row != null) {
            return grow(mobile, row, growth);
        }
        created.put(mobile, draft == null ? create(entry, mobile, growth) : draft.withVarieties(growth.csv()));
        return draft == null || growth.added() > 0;
    }

    private boolean grow(Mobile mobile, Dealing row, VarietyGrowth growth) {
        if (growth.added() == 0) {
            return false;
        }
        known.put(mobile, new Dealing(row.supplier(), growth.csv()));
        grown.put(row.supplier(), growth.csv());
        return true;
    }

    private NewSupplier create(SupplierEntry entry, Mobile mobile, VarietyGrowth growth) {
        return new NewSupplier(
                named(entry),
                entry.item().get(Field.COMPANY),
                entry.phones(NewSupplier.PHONE),
                mobile,
                entry.item().get(Field.QQ),
                entry.item().get(Field.ADDRESS),
                "",
                growth.csv(),
                source,
                null);
    }

    private static String named(SupplierEntry entry) {
        return Stream.of(Field.NAME, Field.COMPANY)
                .map(field -> entry.item().get(field))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
