package com.btrade.stream.click;

import com.btrade.model.Channel;
import com.btrade.model.SupplierId;
import com.btrade.model.UserId;
import com.btrade.stream.send.Recipient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gets a point for the first click of a record: of an SMS the supplier with that mobile who has not become a user,
 * else the user with that phone; of a WeChat message the user with that openid.
 */
final class Scores {
    private final Map<SupplierId, Integer> suppliers = new HashMap<>();
    private final Map<UserId, Integer> users = new HashMap<>();

    private final int points;

    private Scores(int points) {
        this.points = points;
    }

    /** Gives so many points for each of these records, or takes them back. */
    static void move(List<Origin> firstClicked, int points, People people) {
        if (firstClicked.isEmpty()) {
            return;
        }
        Scores scores = new Scores(points);
        scores.bySms(recipients(firstClicked, Channel.SMS), people);
        scores.byWechat(recipients(firstClicked, Channel.WECHAT), people);
        people.scoreSuppliers(scores.suppliers);
        people.scoreUsers(scores.users);
    }

    private static List<Recipient> recipients(List<Origin> origins, Channel channel) {
        return origins.stream()
                .filter(origin -> origin.channel() == channel)
                .map(Origin::recipient)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void bySms(List<Recipient> mobiles, People people) {
        Map<Recipient, SupplierId> known = people.suppliers(Set.copyOf(mobiles));
        mobiles.stream()
                .filter(known::containsKey)
                .forEach(mobile -> suppliers.merge(known.get(mobile), points, Integer::sum));
        mobiles.removeAll(known.keySet());
        scoreUsers(mobiles, people.usersByPhone(Set.copyOf(mobiles)));
    }

    private void byWechat(List<Recipient> openids, People people) {
        scoreUsers(openids, people.usersByOpenid(Set.copyOf(openids)));
    }

    private void scoreUsers(List<Recipient> recipients, Map<Recipient, UserId> known) {
        recipients.stream()
                .filter(known::containsKey)
                .forEach(one -> users.merge(known.get(one), points, Integer::sum));
    }
}
