package com.btrade.jobs.migrate;

import com.btrade.jobs.herb.HerbAnswer;
import com.btrade.jobs.herb.HerbAnswer.Known;
import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.unknown.Mention;
import com.btrade.model.VarietyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The categories of 药优优, each the herb of 药材购 that its own name means; its place in the tree has no say. */
final class Categories {
    /** What a list of categories means. */
    record Herbs(Set<VarietyId> known, List<Mention> unknown) {}

    private record Named(String name, HerbAnswer herb) {}

    private final Map<Integer, Named> named = new TreeMap<>();

    /** Reads the names by id, and asks the catalogue for each once. */
    Categories(Map<Integer, String> names, HerbCatalogue herbs) {
        names.forEach((id, name) -> named.put(id, new Named(name, herbs.resolve(name))));
    }

    /** The herbs of some categories, in their order; an id that is no category's is passed over. */
    Herbs of(Collection<Integer> categories, int sourceRow) {
        Set<VarietyId> known = new LinkedHashSet<>();
        List<Mention> unknown = new ArrayList<>();
        for (Integer category : categories) {
            Named one = named.get(category);
            if (one != null && one.herb() instanceof Known herb) {
                known.add(herb.herb().id());
            } else if (one != null
                    && one.herb() instanceof Unknown herb
                    && !herb.name().isEmpty()) {
                unknown.add(new Mention(Integer.toString(sourceRow), one.name(), herb));
            }
        }
        return new Herbs(known, unknown);
    }
}
