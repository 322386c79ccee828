package com.btrade.jobs.account;

import com.btrade.model.BusinessDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names new accounts: yyy + yyMMddHHmmss, with a number behind it where that is taken; at most 20 characters. */
final class Usernames {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss");
    private static final int MAX_NUMBER = 99_999;

    private Usernames() {}

    /** What every name of this second begins with. */
    static String stem(Instant now) {
        return "yyy" + TIME.format(LocalDateTime.ofInstant(now, BusinessDate.ZONE));
    }

    /** That many names that are not taken. */
    static List<String> free(int wanted, String stem, Set<String> taken) {
        List<String> names = new ArrayList<>(wanted);
        for (int number = 0; names.size() < wanted; number++) {
            if (number > MAX_NUMBER) {
                throw new IllegalStateException("Cannot name another account: all names of " + stem + " are taken");
            }
            String name = number == 0 ? stem : stem + number;
            if (!taken.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
