package com.btrade.jobs.recipient;

import com.btrade.model.ConsentPolicy;
import com.btrade.model.Standing;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who may be told, and remembers whom it has let through until the stores know of them. */
public final class Consent {
    private final ConsentPolicy policy;
    private final People people;
    private final Map<String, Integer> chosen = new HashMap<>();

    /** Nobody is chosen yet. */
    public Consent(ConsentPolicy policy, People people) {
        this.policy = policy;
        this.people = people;
    }

    /** What the stores know of the people behind addresses. */
    Map<String, Standing> lookUp(Push push, List<String> addresses, Instant now) {
        return people.standings(addresses, push.id(), now);
    }

    /** Why a person is not told at an address; one who may be counts as told from now on. */
    Optional<WhyNotTold> judge(Push push, String address, Standing person) {
        int meanwhile = person.addresses().stream()
                .mapToInt(own -> chosen.getOrDefault(own, 0))
                .sum();
        Optional<WhyNotTold> reason =
                policy.whyNotMarketing(address, person.told(meanwhile, meanwhile), Optional.of(push.herb()));
        if (reason.isEmpty()) {
            chosen.merge(address, 1, Integer::sum);
        }
        return reason;
    }

    /** The stores know of all who were chosen. */
    public void forget() {
        chosen.clear();
    }
}
