package com.btrade.jobs.herb;

import com.btrade.model.NaturalKey;
import com.btrade.model.VarietyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the herb that a written name means: by name, else by alias, each folded by {@link HerbName}.
 *
 * <p>A name always wins over an alias; where several herbs claim one alias, the one with the lowest id has it.
 */
public final class HerbCatalogue {
    private static final Pattern SEPARATORS = Pattern.compile("[,，、;；|/]");

    /**
     * One row of {@code variety}.
     *
     * @param aliases csv, empty if there are none
     */
    public record Entry(VarietyId id, String name, String aliases) {}

    private final Map<String, Herb> byName = new HashMap<>();
    private final Map<String, Herb> byAlias = new HashMap<>();
    private final String fingerprint;

    /** Reads the rows; their order does not matter. */
    public HerbCatalogue(Collection<Entry> entries) {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparingInt(entry -> entry.id().value()))
                .toList();
        sorted.forEach(this::add);
        this.fingerprint = fingerprint(sorted);
    }

    /** The herb that is meant, if the catalogue knows it. */
    public Optional<Herb> find(String written) {
        String name = HerbName.fold(written);
        Herb herb = byName.get(name);
        return Optional.ofNullable(herb == null ? byAlias.get(name) : herb);
    }

    /** 24 hex digits that change whenever a name or alias is added, changed or removed. */
    public String fingerprint() {
        return fingerprint;
    }

    private void add(Entry entry) {
        Herb herb = new Herb(entry.id(), entry.name());
        put(byName, entry.name(), herb);
        for (String alias : SEPARATORS.split(entry.aliases(), -1)) {
            put(byAlias, alias, herb);
        }
    }

    private static void put(Map<String, Herb> names, String written, Herb herb) {
        String name = HerbName.fold(written);
        if (!name.isEmpty()) {
            names.putIfAbsent(name, herb);
        }
    }

    private static String fingerprint(List<Entry> sorted) {
        List<Object> parts = new ArrayList<>();
        parts.add("catalogue");
        for (Entry entry : sorted) {
            parts.add(entry.id());
            parts.add(entry.name());
            parts.add(entry.aliases());
        }
        return NaturalKey.hex(parts.toArray());
    }
}
