package com.btrade.jobs.task;

import com.btrade.jobs.followup.Remindable;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.Standing;
import com.btrade.model.Standings;
import com.btrade.model.WhyNotTold;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Says who may not even be reminded: the block list and the test list hold for buyers too, a reminder being no marketing. */
public final class BuyerConsentTable {
    private final JdbcTemplate template;
    private final ConsentPolicy policy;

    BuyerConsentTable(JdbcTemplate template, ConsentPolicy policy) {
        this.template = template;
        this.policy = policy;
    }

    /** The addresses of buyers at which they may not be told, and why. */
    Map<String, WhyNotTold> refusals(Collection<Remindable> batches) {
        Set<String> addresses = batches.stream()
                .flatMap(batch -> batch.buyer().addresses().stream())
                .collect(Collectors.toSet());
        ConnectionCallback<Map<String, Standing>> look = connection -> Standings.of(connection, addresses);
        Map<String, Standing> people = addresses.isEmpty() ? null : template.execute(look);
        Map<String, WhyNotTold> refusals = new HashMap<>();
        if (people != null) {
            people.forEach((address, person) ->
                    policy.whyNotAtAll(address, person).ifPresent(reason -> refusals.put(address, reason)));
        }
        return refusals;
    }
}
