package com.btrade.jobs.migrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds areas of 药优优 among those of 药材购 by the names on the way from an area to its province, for the ids mean nothing
 * there.
 *
 * <p>A way that leads in a circle or to a missing parent is followed as far as it goes.
 */
final class Places {
    private static final Pattern KIND = Pattern.compile("(?<=.{2})(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区|地区|盟)$");

    private record Key(int parent, String name) {}

    private final Map<Integer, AreaRow> theirs = new HashMap<>();
    private final Map<Key, Integer> ours = new HashMap<>();

    Places(Collection<AreaRow> theirs, Collection<AreaRow> ours) {
        theirs.forEach(area -> this.theirs.putIfAbsent(area.id(), area));
        ours.forEach(area -> this.ours.putIfAbsent(new Key(area.parent(), key(area.name())), area.id()));
    }

    /** The place of an area of 药优优. */
    Place of(int area) {
        List<String> names = wayDown(area);
        int province = first(names, 0);
        if (province == 0) {
            return Place.UNKNOWN;
        }
        int city = first(names, province);
        return new Place(province, city, city == 0 ? 0 : first(names, city));
    }

    /** From the area's outermost parent to itself. */
    private List<String> wayDown(int area) {
        Set<Integer> visited = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        AreaRow at = theirs.get(area);
        while (at != null && visited.add(at.id())) {
            names.add(0, at.name());
            at = theirs.get(at.parent());
        }
        return names;
    }

    private int first(List<String> names, int parent) {
        return names.stream()
                .map(name -> ours.get(new Key(parent, key(name))))
                .filter(id -> id != null)
                .findFirst()
                .orElse(0);
    }

    private static String key(String name) {
        return KIND.matcher(name.strip()).replaceAll("");
    }
}
