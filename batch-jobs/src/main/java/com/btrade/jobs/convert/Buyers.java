package com.btrade.jobs.convert;

import com.btrade.jobs.convert.Conversion.Purchase;
import com.btrade.jobs.convert.UsersTable.NewUser;
import com.btrade.model.Mobile;
import com.btrade.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the account of each buyer, and opens one for those who have none. */
final class Buyers {
    private final UsersTable users;
    private final InitialPassword passwords = new InitialPassword();

    Buyers(UsersTable users) {
        this.users = users;
    }

    /** The names that buyers without an account were scraped under, by phone. */
    Map<Mobile, String> unknown(Collection<Purchase> purchases) {
        Map<Mobile, String> names = new LinkedHashMap<>();
        purchases.forEach(
                purchase -> names.putIfAbsent(purchase.buyer(), purchase.row().name()));
        names.keySet().removeAll(users.byPhone(names.keySet()).keySet());
        return names;
    }

    /** The account of every buyer; within the caller's transaction. */
    Map<Mobile, UserId> accounts(Collection<Purchase> purchases, Instant now) {
        users.lock();
        Map<Mobile, String> unknown = unknown(purchases);
        open(unknown, now);
        return new HashMap<>(
                users.byPhone(purchases.stream().map(Purchase::buyer).toList()));
    }

    private void open(Map<Mobile, String> unknown, Instant now) {
        if (unknown.isEmpty()) {
            return;
        }
        String stem = Usernames.stem(now);
        List<String> names = Usernames.free(unknown.size(), stem, users.usernames(stem));
        List<NewUser> opened = new ArrayList<>();
        unknown.forEach((phone, nickname) ->
                opened.add(new NewUser(names.get(opened.size()), passwords.next(), phone, nickname)));
        users.insert(opened, now.getEpochSecond());
    }
}
