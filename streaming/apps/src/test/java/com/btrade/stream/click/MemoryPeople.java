package com.btrade.stream.click;

import com.btrade.model.SupplierId;
import com.btrade.model.UserId;
import com.btrade.stream.send.Recipient;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Suppliers and users in memory: a supplier's score stands under its id, a user's under the id and 1,000. */
final class MemoryPeople implements People {
    private static final int USERS = 1000;

    final Map<Recipient, SupplierId> suppliers = new HashMap<>();
    final Map<Recipient, UserId> phones = new HashMap<>();
    final Map<Recipient, UserId> openids = new HashMap<>();
    final Map<Integer, Integer> scores = new HashMap<>();

    @Override
    public Map<Recipient, SupplierId> suppliers(Collection<Recipient> mobiles) {
        return only(suppliers, mobiles);
    }

    @Override
    public Map<Recipient, UserId> usersByPhone(Collection<Recipient> wanted) {
        return only(phones, wanted);
    }

    @Override
    public Map<Recipient, UserId> usersByOpenid(Collection<Recipient> wanted) {
        return only(openids, wanted);
    }

    @Override
    public void scoreSuppliers(Map<SupplierId, Integer> points) {
        points.forEach((supplier, point) -> scores.merge(supplier.value(), point, Integer::sum));
    }

    @Override
    public void scoreUsers(Map<UserId, Integer> points) {
        points.forEach((user, point) -> scores.merge(USERS + user.value(), point, Integer::sum));
    }

    int scoreOf(SupplierId supplier) {
        return scores.getOrDefault(supplier.value(), 0);
    }

    int scoreOf(UserId user) {
        return scores.getOrDefault(USERS + user.value(), 0);
    }

    private static <T> Map<Recipient, T> only(Map<Recipient, T> all, Collection<Recipient> wanted) {
        Map<Recipient, T> found = new HashMap<>(all);
        found.keySet().retainAll(wanted);
        return found;
    }
}
