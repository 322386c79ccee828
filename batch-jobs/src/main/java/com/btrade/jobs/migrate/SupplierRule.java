package com.btrade.jobs.migrate;

import com.btrade.jobs.migrate.Judged.Draft;
import com.btrade.jobs.migrate.Judged.Refused;
import com.btrade.jobs.supplier.Contacts;
import com.btrade.jobs.supplier.NewSupplier;
import com.btrade.jobs.supplier.VarietyGrowth;
import com.btrade.model.Mobile;
import java.util.stream.Collectors;

/** Rule R12: which supplier a row of 药优优 becomes, or why it becomes none. */
final class SupplierRule {
    private static final String SOURCE = "yaoyy_";
    private static final int DEFAULT_SOURCE = 1;

    private final Categories categories;
    private final Places places;

    SupplierRule(Categories categories, Places places) {
        this.categories = categories;
        this.places = places;
    }

    /** The first mobile of its phone is the supplier's; every other number goes to the phones. */
    Judged<NewSupplier> judge(SourceSupplier row) {
        Categories.Herbs herbs = categories.of(row.categories(), row.id());
        Contacts contacts = Contacts.in(row.phone());
        if (contacts.mobiles().isEmpty()) {
            return new Refused<>(row.id(), herbs.unknown(), Reason.BAD_MOBILE);
        }
        if (herbs.known().isEmpty()) {
            return new Refused<>(row.id(), herbs.unknown(), Reason.NO_VARIETY);
        }
        Mobile mobile = contacts.mobiles().get(0);
        NewSupplier supplier = new NewSupplier(
                row.name(),
                row.company(),
                phones(contacts),
                mobile,
                "",
                row.address(),
                places.of(row.area()).businessPlace(),
                VarietyGrowth.of("", herbs.known()).csv(),
                SOURCE + (row.source() == null ? DEFAULT_SOURCE : row.source()),
                row.status());
        return new Draft<>(row.id(), herbs.unknown(), supplier);
    }

    private static String phones(Contacts contacts) {
        String mobiles = contacts.mobiles().stream().skip(1).map(Mobile::number).collect(Collectors.joining(","));
        return contacts.appendedTo(mobiles, NewSupplier.PHONE).orElse("");
    }
}
