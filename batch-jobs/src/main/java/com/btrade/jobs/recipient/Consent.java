package com.btrade.jobs.recipient;

import com.btrade.model.ConsentPolicy;
import com.btrade.model.Standing;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** Why each of these addresses is not told; those who may be count as told from now on. */
    Map<String, Optional<WhyNotTold>> judge(Push push, List<String> addresses, Instant now) {
        Map<String, Standing> standings = people.standings(addresses, push.id(), now);
        Map<String, Optional<WhyNotTold>> judged = new LinkedHashMap<>();
        for (String address : addresses) {
            Standing person = standings.getOrDefault(address, Standing.of(address));
            int meanwhile = person.addresses().stream()
                    .mapToInt(own -> chosen.getOrDefault(own, 0))
                    .sum();
            Optional<WhyNotTold> reason =
                    policy.whyNotMarketing(address, person.told(meanwhile, meanwhile), Optional.of(push.herb()));
            if (reason.isEmpty()) {
                chosen.merge(address, 1, Integer::sum);
            }
            judged.put(address, reason);
        }
        return judged;
    }

    /** The stores know of all who were chosen. */
    public void forget() {
        chosen.clear();
    }
}
