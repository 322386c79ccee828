package com.btrade.jobs.migrate;

import com.btrade.jobs.account.NewAccount;
import com.btrade.jobs.migrate.Judged.Draft;
import com.btrade.jobs.migrate.Judged.Refused;
import com.btrade.jobs.supplier.VarietyGrowth;
import com.btrade.model.Mobile;
import java.util.Optional;

/** Rule R13: which account a user of 药优优 would get, or why none. */
final class UserRule {
    private static final int OPENID = 32;

    private final Categories categories;
    private final Places places;

    UserRule(Categories categories, Places places) {
        this.categories = categories;
        this.places = places;
    }

    Judged<NewAccount> judge(SourceUser row) {
        Categories.Herbs herbs = categories.of(row.categories(), row.id());
        Optional<Mobile> phone = Mobile.parse(row.phone());
        String openId = row.openId().strip();
        if (openId.isEmpty()) {
            return new Refused<>(row.id(), herbs.unknown(), Reason.NO_OPENID);
        }
        if (openId.length() > OPENID) {
            return new Refused<>(row.id(), herbs.unknown(), Reason.BAD_OPENID);
        }
        if (phone.isEmpty()) {
            return new Refused<>(row.id(), herbs.unknown(), Reason.BAD_MOBILE);
        }
        String name = row.name().strip();
        NewAccount account = new NewAccount(
                phone.get(),
                name,
                name,
                openId,
                places.of(row.area()).area(),
                VarietyGrowth.of("", herbs.known()).csv());
        return new Draft<>(row.id(), herbs.unknown(), account);
    }
}
