package com.btrade.jobs.convert;

import com.btrade.jobs.convert.Conversion.Purchase;
import com.btrade.jobs.convert.Conversion.SetAside;
import com.btrade.jobs.herb.HerbAnswer;
import com.btrade.jobs.herb.HerbAnswer.Known;
import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.quantity.Quantity;
import com.btrade.model.Masked;
import com.btrade.model.Mobile;
import java.util.Optional;

/** Rule R9: which herb, how much of it and whose purchase a scraped row is, or why it has to wait. */
final class Converter {
    private final HerbCatalogue herbs;

    Converter(HerbCatalogue herbs) {
        this.herbs = herbs;
    }

    Conversion convert(TraderRow row) {
        Optional<Mobile> buyer = Mobile.parse(row.mobile());
        if (buyer.isEmpty()) {
            String detail = "not a mainland mobile: " + Masked.of(row.mobile());
            return new SetAside(row, SetAsideReason.BAD_MOBILE, detail, null);
        }
        HerbAnswer answer = herbs.resolve(row.variety());
        if (answer instanceof Known known) {
            return new Purchase(row, buyer.get(), known.herb(), Quantity.parse(row.quantity()));
        }
        return setAside(row, (Unknown) answer);
    }

    private static SetAside setAside(TraderRow row, Unknown herb) {
        return herb.name().isEmpty()
                ? new SetAside(row, SetAsideReason.NO_VARIETY, "no herb named", null)
                : new SetAside(
                        row,
                        SetAsideReason.UNKNOWN_VARIETY,
                        "no herb or alias of the catalogue: " + row.variety(),
                        herb);
    }
}
