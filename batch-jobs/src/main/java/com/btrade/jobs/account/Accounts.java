package com.btrade.jobs.account;

import com.btrade.jobs.account.UsersTable.NewUser;
import com.btrade.model.Mobile;
import com.btrade.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds accounts by phone and opens new ones. */
public final class Accounts {
    private final UsersTable users;
    private final Usernames usernames;
    private final InitialPassword passwords = new InitialPassword();

    /** The accounts of a table. */
    public Accounts(UsersTable users) {
        this.users = users;
        this.usernames = new Usernames(users::usernames);
    }

    /** Until the transaction ends, no other job judges whether a phone has an account. */
    public void lock() {
        users.lock();
    }

    /** The oldest account of each phone that has one. */
    public Map<Mobile, UserId> byPhone(Collection<Mobile> phones) {
        return users.byPhone(phones);
    }

    /** Opens accounts for phones that have none; within the caller's transaction, which holds the lock. */
    public void open(Collection<NewAccount> accounts, Instant now) {
        if (accounts.isEmpty()) {
            return;
        }
        List<String> names = usernames.free(accounts.size(), now);
        List<NewUser> opened = new ArrayList<>();
        accounts.forEach(account -> opened.add(new NewUser(names.get(opened.size()), passwords.next(), account)));
        users.insert(opened, now.getEpochSecond());
    }
}
