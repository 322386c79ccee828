package com.btrade.jobs.convert;

import com.btrade.jobs.convert.Conversion.Purchase;
import com.btrade.jobs.convert.Conversion.SetAside;
import com.btrade.jobs.convert.PurchaseTables.NewPurchase;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.unknown.MentionKind;
import com.btrade.jobs.unknown.UnknownHerbTable;
import com.btrade.model.Mobile;
import com.btrade.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.Chunk;

/** Makes a chunk of rows into purchases, in one transaction with their status; rows that cannot be are set aside. */
final class StoringWriter extends ConversionWriter {
    /** What became of a chunk. */
    private record Result(int converted, List<SetAside> setAside) {}

    private final TraderDataTable traderData;
    private final SetAsideTable setAsideTable;
    private final UnknownHerbTable unknownHerbs;
    private final Buyers buyers;
    private final PurchaseTables purchases;
    private final PurchaseIds ids;
    private final ChunkTransactions transactions;
    private final String catalogue;
    private final Tally tally;
    private final Clock clock;

    StoringWriter(
            TraderDataTable traderData,
            SetAsideTable setAsideTable,
            UnknownHerbTable unknownHerbs,
            Buyers buyers,
            PurchaseTables purchases,
            ChunkTransactions transactions,
            String catalogue,
            Tally tally,
            Clock clock) {
        this.traderData = traderData;
        this.setAsideTable = setAsideTable;
        this.unknownHerbs = unknownHerbs;
        this.buyers = buyers;
        this.purchases = purchases;
        this.ids = new PurchaseIds(purchases::idsBetween);
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends Conversion> chunk) {
        Result result = transactions.inOne(() -> store(List.copyOf(chunk.getItems())));
        tally.add(Count.WRITTEN, result.converted());
        tally.add(Count.SET_ASIDE, result.setAside().size());
        result.setAside().forEach(one -> tally.add("setAside." + one.reason(), 1));
        tally.add(
                Count.SKIPPED,
                chunk.size() - result.converted() - result.setAside().size());
    }

    /** Rows that another writer has converted since they were read are left to it. */
    private Result store(List<Conversion> chunk) {
        Set<Long> open =
                traderData.lockOpen(chunk.stream().map(one -> one.row().id()).toList());
        List<Purchase> converted = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        for (Conversion one : chunk) {
            if (open.contains(one.row().id())) {
                if (one instanceof Purchase purchase) {
                    converted.add(purchase);
                } else if (one instanceof SetAside waiting) {
                    setAside.add(waiting);
                }
            }
        }
        Instant now = clock.instant();
        insert(converted, now);
        setAsideTable.upsert(setAside, catalogue, now.getEpochSecond());
        unknownHerbs.record(
                MentionKind.TRADER_DATA,
                Stream.concat(waited(converted), setAside.stream())
                        .map(one -> Long.toString(one.row().id()))
                        .toList(),
                setAside.stream().flatMap(one -> one.mention().stream()).toList(),
                catalogue,
                now.getEpochSecond());
        return new Result(converted.size(), setAside);
    }

    private void insert(List<Purchase> converted, Instant now) {
        if (converted.isEmpty()) {
            return;
        }
        Map<Mobile, UserId> accounts = buyers.accounts(converted, now);
        List<String> free = ids.free(converted.size(), now.getEpochSecond());
        List<NewPurchase> rows = new ArrayList<>();
        for (Purchase purchase : converted) {
            UserId buyer =
                    Objects.requireNonNull(accounts.get(purchase.buyer()), "Cannot find the account just opened");
            rows.add(new NewPurchase(free.get(rows.size()), buyer, purchase));
        }
        purchases.insert(rows, now.getEpochSecond());
        traderData.markConverted(converted.stream().map(one -> one.row().id()).toList());
        setAsideTable.remove(waited(converted).map(one -> one.row().id()).toList());
    }

    /** Those of whom something is kept from when they were set aside. */
    private static Stream<Purchase> waited(List<Purchase> converted) {
        return converted.stream().filter(one -> one.row().waited());
    }
}
