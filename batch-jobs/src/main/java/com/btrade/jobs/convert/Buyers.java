package com.btrade.jobs.convert;

import com.btrade.jobs.account.Accounts;
import com.btrade.jobs.account.NewAccount;
import com.btrade.jobs.convert.Conversion.Purchase;
import com.btrade.model.Mobile;
import com.btrade.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the account of each buyer, and opens one for those who have none. */
final class Buyers {
    private final Accounts accounts;

    Buyers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The names that buyers without an account were scraped under, by phone. */
    Map<Mobile, String> unknown(Collection<Purchase> purchases) {
        Map<Mobile, String> names = new LinkedHashMap<>();
        purchases.forEach(
                purchase -> names.putIfAbsent(purchase.buyer(), purchase.row().name()));
        names.keySet().removeAll(accounts.byPhone(names.keySet()).keySet());
        return names;
    }

    /** The account of every buyer; within the caller's transaction. */
    Map<Mobile, UserId> accounts(Collection<Purchase> purchases, Instant now) {
        accounts.lock();
        List<NewAccount> opened = new ArrayList<>();
        unknown(purchases).forEach((phone, nickname) -> opened.add(NewAccount.of(phone, nickname)));
        accounts.open(opened, now);
        return accounts.byPhone(purchases.stream().map(Purchase::buyer).toList());
    }
}
