package com.btrade.jobs.crawl;

import com.btrade.jobs.herb.HerbAnswer;
import com.btrade.jobs.herb.HerbAnswer.Known;
import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.herb.HerbList;
import com.btrade.jobs.run.Texts;
import com.btrade.jobs.site.Field;
import com.btrade.jobs.site.Item;
import com.btrade.jobs.supplier.Contacts;
import com.btrade.model.VarietyId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A scraped supplier as one catalogue understands it.
 *
 * @param herbs those that are known, in their order
 * @param unknown what is not, by the name as it was written
 */
record SupplierEntry(Item item, Contacts contacts, Set<VarietyId> herbs, Map<String, Unknown> unknown) {
    SupplierEntry {
        herbs = Collections.unmodifiableSet(new LinkedHashSet<>(herbs));
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    static SupplierEntry of(Item item, HerbCatalogue catalogue) {
        Set<VarietyId> herbs = new LinkedHashSet<>();
        Map<String, Unknown> unknown = new LinkedHashMap<>();
        for (String name : HerbList.names(item.get(Field.VARIETY), catalogue)) {
            HerbAnswer answer = catalogue.resolve(name);
            if (answer instanceof Known known) {
                herbs.add(known.herb().id());
            } else if (answer instanceof Unknown one && !one.name().isEmpty()) {
                unknown.put(name, one);
            }
        }
        return new SupplierEntry(item, contacts(item), herbs, unknown);
    }

    /** The numbers of an item, whichever of its fields they stand in. */
    static Contacts contacts(Item item) {
        return Contacts.in(item.get(Field.MOBILE) + "," + item.get(Field.PHONE));
    }

    /** Land lines and service numbers, as many as the column takes. */
    String phones(int width) {
        return contacts.appendedTo("", width).orElseGet(() -> Texts.cut(item.get(Field.PHONE), width));
    }
}
