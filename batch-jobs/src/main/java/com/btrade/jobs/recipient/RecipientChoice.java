package com.btrade.jobs.recipient;

import com.btrade.model.Standing;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses whom one task tells: each address once, nobody who was told before or may not be told, nobody an address of
 * whom is no address.
 *
 * <p>People who are passed over do not count against the cap: the ranking is read on until it is filled.
 */
public final class RecipientChoice {
    private static final int LOOKED_UP = 100;

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
    public Choice choose(Push push, Set<String> told, Consent consent, Instant now) {
        Round round = new Round(push, consent, now, told);
        switch (push.channel()) {
            case SMS -> {
                round.take(Pool.SMS_USERS, caps.usersPerSmsTask());
                round.take(Pool.SMS_SUPPLIERS, caps.suppliersPerSmsTask());
            }
            case WECHAT ->
                round.take(Pool.WECHAT_USERS, caps.perWechatTask() == 0 ? Integer.MAX_VALUE : caps.perWechatTask());
        }
        return new Choice(round.chosen, round.heldBack, round.counts);
    }

    private final class Round {
        private final Push push;
        private final Consent consent;
        private final Instant now;
        private final Set<String> taken;
        private final List<String> chosen = new ArrayList<>();
        private final Map<String, WhyNotTold> heldBack = new LinkedHashMap<>();
        private final Map<WhyNotTold, Integer> counts = new EnumMap<>(WhyNotTold.class);

        Round(Push push, Consent consent, Instant now, Set<String> told) {
            this.push = push;
            this.consent = consent;
            this.now = now;
            this.taken = new HashSet<>(told);
        }

        void take(Pool pool, int cap) {
            int full = (int) Math.min(Integer.MAX_VALUE, (long) chosen.size() + cap);
            Iterator<Candidate> candidates = ranking.ranked(push.herb(), pool);
            while (chosen.size() < full) {
                Set<String> next = next(pool, candidates);
                if (next.isEmpty()) {
                    return;
                }
                judge(List.copyOf(next), full);
            }
        }

        /** The next addresses that are some and were not told: many, for to look one up costs as much as a hundred. */
        private Set<String> next(Pool pool, Iterator<Candidate> candidates) {
            Set<String> next = new LinkedHashSet<>();
            while (next.size() < LOOKED_UP && candidates.hasNext()) {
                address(pool, candidates.next())
                        .filter(address -> !taken.contains(address))
                        .ifPresent(next::add);
            }
            return next;
        }

        /** Whoever is not come to before the task is full may still be in another pool. */
        private void judge(List<String> addresses, int full) {
            Map<String, Standing> people = consent.lookUp(push, addresses, now);
            for (String address : addresses) {
                if (chosen.size() == full) {
                    return;
                }
                taken.add(address);
                consent.judge(push, address, people.getOrDefault(address, Standing.of(address)))
                        .ifPresentOrElse(why -> holdBack(address, why), () -> chosen.add(address));
            }
        }

        private void holdBack(String address, WhyNotTold reason) {
            counts.merge(reason, 1, Integer::sum);
            if (heldBack.size() < Choice.MOST_NAMED) {
                heldBack.put(address, reason);
            }
        }
    }

    private static Optional<String> address(Pool pool, Candidate candidate) {
        return pool == Pool.WECHAT_USERS ? Address.openid(candidate.address()) : Address.mobile(candidate.address());
    }
}
