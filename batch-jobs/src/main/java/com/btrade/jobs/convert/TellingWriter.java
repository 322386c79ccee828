package com.btrade.jobs.convert;

import com.btrade.jobs.convert.Conversion.Purchase;
import com.btrade.jobs.convert.Conversion.SetAside;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.model.Mobile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;

/** Says what a chunk of rows would become, and changes nothing. */
final class TellingWriter extends ConversionWriter {
    private static final Logger log = LoggerFactory.getLogger(TellingWriter.class);

    private final Buyers buyers;
    private final Tally tally;

    TellingWriter(Buyers buyers, Tally tally) {
        this.buyers = buyers;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Conversion> chunk) {
        List<Purchase> purchases = new ArrayList<>();
        for (Conversion one : chunk) {
            if (one instanceof Purchase purchase) {
                purchases.add(purchase);
            } else if (one instanceof SetAside waiting) {
                tell(waiting);
            }
        }
        Set<Mobile> unknown = buyers.unknown(purchases).keySet();
        purchases.forEach(purchase -> tell(purchase, unknown));
    }

    private void tell(Purchase purchase, Set<Mobile> unknown) {
        tally.add(Count.WRITTEN, 1);
        log.info(
                "Dry run 试运行: row {} would become a purchase 将成为采购单: {} {}{} by {}{}",
                purchase.row().id(),
                purchase.herb().name(),
                purchase.quantity().amount(),
                purchase.quantity().unit(),
                purchase.buyer(),
                unknown.contains(purchase.buyer()) ? ", a new user 新用户" : "");
    }

    private void tell(SetAside waiting) {
        tally.add(Count.SET_ASIDE, 1);
        tally.add("setAside." + waiting.reason(), 1);
        log.info(
                "Dry run 试运行: row {} would be set aside 将搁置: {}, {}",
                waiting.row().id(),
                waiting.reason(),
                waiting.detail());
    }
}
