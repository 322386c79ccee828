package com.btrade.jobs.herb;

import com.btrade.jobs.herb.GluedNames.Name;
import com.btrade.jobs.herb.HerbAnswer.How;
import com.btrade.jobs.herb.HerbAnswer.Known;
import com.btrade.jobs.herb.HerbAnswer.Unknown;
import com.btrade.model.NaturalKey;
import com.btrade.model.VarietyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the herb that a written name means: by name, else by alias, each folded by {@link HerbName}, else by what is left
 * when the words of the trade around it are taken away.
 *
 * <p>A name always wins over an alias; where several herbs claim one alias, the one with the lowest id has it, and a text
 * that only begins or ends with such an alias is not told.
 */
public final class HerbCatalogue {
    /** To be raised whenever the way of finding changes: what was not found is then tried again. */
    private static final int VERSION = 2;

    private static final Pattern SEPARATORS = Pattern.compile("[,，、;；|/]");

    /**
     * One row of {@code variety}.
     *
     * @param aliases csv, empty if there are none, as are the two that follow
     */
    public record Entry(VarietyId id, String name, String aliases, String specifications, String origins) {}

    private final Map<String, Name> byName = new HashMap<>();
    private final Map<String, Name> byAlias = new HashMap<>();
    private final GluedNames glued;
    private final NearNames near;
    private final String fingerprint;

    /** Reads the rows; their order does not matter. */
    public HerbCatalogue(Collection<Entry> entries) {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparingInt(entry -> entry.id().value()))
                .toList();
        sorted.forEach(this::add);
        Map<String, Name> all = new HashMap<>(byAlias);
        all.putAll(byName);
        this.glued = new GluedNames(all);
        this.near = new NearNames(all.keySet());
        this.fingerprint = fingerprint(sorted);
    }

    /** The herb that is meant, or what may be meant if the catalogue cannot tell. */
    public HerbAnswer resolve(String written) {
        String name = HerbName.fold(written);
        return known(name).<HerbAnswer>map(Function.identity()).orElseGet(() -> new Unknown(name, near.of(name)));
    }

    /** The herb that is meant, if the catalogue can tell; looks for no suggestion. */
    public Optional<Herb> find(String written) {
        return known(HerbName.fold(written)).map(Known::herb);
    }

    private Optional<Known> known(String name) {
        if (byName.containsKey(name)) {
            return Optional.of(new Known(byName.get(name).herb().herb(), How.NAME));
        }
        if (byAlias.containsKey(name)) {
            return Optional.of(new Known(byAlias.get(name).herb().herb(), How.ALIAS));
        }
        Set<Herb> found = glued.find(name);
        return found.size() == 1 ? Optional.of(new Known(found.iterator().next(), How.GLUED)) : Optional.empty();
    }

    /** 24 hex digits that change whenever anything does that decides what a name means. */
    public String fingerprint() {
        return fingerprint;
    }

    private void add(Entry entry) {
        NamedHerb herb = new NamedHerb(
                new Herb(entry.id(), entry.name()), folded(entry.specifications()), folded(entry.origins()));
        put(byName, HerbName.fold(entry.name()), herb);
        folded(entry.aliases()).forEach(alias -> put(byAlias, alias, herb));
    }

    private static void put(Map<String, Name> names, String name, NamedHerb herb) {
        if (!name.isEmpty()) {
            names.merge(name, new Name(herb, false), (first, second) -> new Name(first.herb(), true));
        }
    }

    private static Set<String> folded(String csv) {
        return Arrays.stream(SEPARATORS.split(csv, -1))
                .map(HerbName::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String fingerprint(List<Entry> sorted) {
        List<Object> parts = new ArrayList<>(
                List.of("catalogue", VERSION, TradeWords.shared().version()));
        for (Entry entry : sorted) {
            parts.addAll(List.of(entry.id(), entry.name(), entry.aliases(), entry.specifications(), entry.origins()));
        }
        return NaturalKey.hex(parts.toArray());
    }
}
