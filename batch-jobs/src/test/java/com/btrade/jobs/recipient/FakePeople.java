package com.btrade.jobs.recipient;

import com.btrade.model.ConsentPolicy;
import com.btrade.model.Standing;
import com.btrade.model.TaskId;
import com.btrade.model.VarietyId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** People in memory; who is not named wants everything and was told nothing. */
final class FakePeople implements People {
    static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final Map<String, Standing> known = new HashMap<>();

    static Consent consenting() {
        return new Consent(ConsentPolicy.OPEN, new FakePeople());
    }

    FakePeople optedOut(String... addresses) {
        return put(new Standing(Set.of(addresses), false, true, Set.of(), 0, 0));
    }

    FakePeople blocked(String address) {
        return put(new Standing(Set.of(address), true, false, Set.of(), 0, 0));
    }

    FakePeople declining(String address, VarietyId herb) {
        return put(new Standing(Set.of(address), false, false, Set.of(herb), 0, 0));
    }

    FakePeople told(int today, int week, String... addresses) {
        return put(new Standing(Set.of(addresses), false, false, Set.of(), today, week));
    }

    private FakePeople put(Standing person) {
        Arrays.stream(person.addresses().toArray(String[]::new)).forEach(address -> known.put(address, person));
        return this;
    }

    @Override
    public Map<String, Standing> standings(Collection<String> addresses, TaskId planned, Instant now) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        addresses.forEach(address -> standings.put(address, known.getOrDefault(address, Standing.of(address))));
        return standings;
    }
}
