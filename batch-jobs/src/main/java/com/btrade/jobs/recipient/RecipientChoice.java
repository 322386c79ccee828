package com.btrade.jobs.recipient;

import com.btrade.model.Channel;
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
        return pool == Pool.WECHAT_USERS ? Address.openid(candidate.address()) : Address.mobile(candidate.address());
    }
}
