package com.btrade.jobs.account;

import com.btrade.model.BusinessDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names new accounts: yyy + yyMMddHHmmss, with a number behind it where that is taken; at most 20 characters. Within a second
 * it goes on behind the names it has looked at.
 */
final class Usernames {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss");
    private static final int MAX_NUMBER = 99_999;

    /** Says which names are taken. */
    interface Taken {
        /** Those of the candidates that are. */
        Set<String> among(Collection<String> candidates);
    }

    private final Taken taken;
    private String lastStem = "";
    private int next;

    Usernames(Taken taken) {
        this.taken = taken;
    }

    /** What every name of this second begins with. */
    static String stem(Instant now) {
        return "yyy" + TIME.format(LocalDateTime.ofInstant(now, BusinessDate.ZONE));
    }

    /** That many names that are not taken, the first ones there are. */
    List<String> free(int wanted, Instant now) {
        String stem = stem(now);
        next = stem.equals(lastStem) ? next : 0;
        lastStem = stem;
        List<String> names = new ArrayList<>(wanted);
        while (names.size() < wanted) {
            List<String> candidates = candidates(stem, wanted - names.size());
            Set<String> gone = taken.among(candidates);
            candidates.stream().filter(name -> !gone.contains(name)).forEach(names::add);
        }
        return names;
    }

    private List<String> candidates(String stem, int wanted) {
        int first = next;
        next += wanted;
        if (next - 1 > MAX_NUMBER) {
            throw new IllegalStateException("Cannot name another account: all names of " + stem + " are taken");
        }
        return IntStream.range(first, next)
                .mapToObj(number -> number == 0 ? stem : stem + number)
                .toList();
    }
}
