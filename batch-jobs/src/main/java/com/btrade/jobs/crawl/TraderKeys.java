package com.btrade.jobs.crawl;

import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.herb.HerbName;
import com.btrade.model.Masked;
import org.jspecify.annotations.Nullable;

/** What makes a second purchase a duplicate: one mobile, one herb; a name and an alias mean one herb. */
final class TraderKeys {
    /** One mobile and one herb: its name in the catalogue, or the folded text where the catalogue does not know it. */
    record Key(String mobile, String herb) {
        @Override
        public String toString() {
            return "Key[mobile=" + Masked.of(mobile) + ", herb=" + herb + "]";
        }
    }

    private final HerbCatalogue catalogue;

    TraderKeys(HerbCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Key of(TraderEntry entry) {
        return of(entry.mobile().number(), entry.variety());
    }

    /** The key of a stored row, whoever wrote it. */
    Key of(String mobile, @Nullable String variety) {
        String written = variety == null ? "" : variety;
        String herb = catalogue.find(written).map(known -> "#" + known.id()).orElseGet(() -> HerbName.fold(written));
        return new Key(mobile.strip(), herb);
    }
}
