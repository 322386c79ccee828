package com.btrade.jobs.recipient;

import com.btrade.model.Channel;
import com.btrade.model.Mobile;
import com.btrade.model.VarietyId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses whom one task tells: each address once, nobody who was told before, nobody an address of whom is no address.
 *
 * <p>People who are passed over do not count against the cap: the ranking is read on until it is filled.
 */
public final class RecipientChoice {
    /** As com.btrade.model.OpenId. */
    private static final int OPENID_MAX = 64;

    private final Ranking ranking;
    private final RecipientCaps caps;

    /** A choice by a ranking, within caps. */
    public RecipientChoice(Ranking ranking, RecipientCaps caps) {
        this.ranking = ranking;
        this.caps = caps;
    }

    /**
     * The addresses to tell, in order: mobiles, or openids.
     *
     * @param told addresses that an earlier push of the batch on this channel has recorded
     */
    public List<String> choose(VarietyId herb, Channel channel, Set<String> told) {
        Set<String> taken = new HashSet<>(told);
        return switch (channel) {
            case SMS -> {
                List<String> chosen = take(herb, Pool.SMS_USERS, caps.usersPerSmsTask(), taken);
                chosen.addAll(take(herb, Pool.SMS_SUPPLIERS, caps.suppliersPerSmsTask(), taken));
                yield chosen;
            }
            case WECHAT -> {
                int cap = caps.perWechatTask() == 0 ? Integer.MAX_VALUE : caps.perWechatTask();
                yield take(herb, Pool.WECHAT_USERS, cap, taken);
            }
        };
    }

    private List<String> take(VarietyId herb, Pool pool, int cap, Set<String> taken) {
        List<String> chosen = new ArrayList<>();
        Iterator<Candidate> candidates = ranking.ranked(herb, pool);
        while (chosen.size() < cap && candidates.hasNext()) {
            address(pool, candidates.next()).filter(taken::add).ifPresent(chosen::add);
        }
        return chosen;
    }

    private static Optional<String> address(Pool pool, Candidate candidate) {
        String address = candidate.address().strip();
        return pool == Pool.WECHAT_USERS ? openid(address) : mobile(address);
    }

    /** Only a number stored as a mobile: what a send app reports back must be found again by that very text. */
    private static Optional<String> mobile(String address) {
        return Mobile.parse(address).map(Mobile::number).filter(address::equals);
    }

    /** The list of recipients is stored as csv: an openid with a comma or a blank in it is none. */
    private static Optional<String> openid(String address) {
        boolean storable = !address.isEmpty() && address.chars().noneMatch(c -> c == ',' || Character.isWhitespace(c));
        return storable && address.length() <= OPENID_MAX ? Optional.of(address) : Optional.empty();
    }
}
