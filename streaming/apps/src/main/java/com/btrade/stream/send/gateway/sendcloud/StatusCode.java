package com.btrade.stream.send.gateway.sendcloud;

import com.btrade.stream.send.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What a status of the provider means for us, as gateways.md lists it. */
final class StatusCode {
    static final int ALL = 200;
    static final int SOME = 311;
    static final int NONE = 312;
    private static final int DUPLICATES = 413;
    private static final Set<Integer> SAME_AGAIN = Set.of(461, 501);
    private static final Set<Integer> STOP = Set.of(421, 422, 431, 432, 471, 473, 499, 601);
    private static final Set<Integer> NEVER = Set.of(411, 412, 481, 482, 483);
    private static final Map<Integer, Duration> LATER = Map.of(496, Duration.ofMinutes(1), 498, Duration.ofDays(1));

    private StatusCode() {}

    static boolean isSameAgain(int code) {
        return SAME_AGAIN.contains(code);
    }

    static boolean stops(int code) {
        return STOP.contains(code);
    }

    /** What it means for the only recipient of a request, or for one it is said of. */
    static Outcome ofOne(int code) {
        Duration pause = LATER.get(code);
        if (pause != null) {
            return new Outcome.Later(Integer.toString(code), pause);
        }
        return isAboutRecipients(code) || code == NONE || code == SOME
                ? new Outcome.Rejected(Integer.toString(code))
                : new Outcome.Unfit(Integer.toString(code));
    }

    /** What it means for each of several recipients, if it is said of the request as a whole. */
    static Outcome ofEach(int code) {
        boolean somebody = isAboutRecipients(code) || LATER.containsKey(code) || code == NONE || code == SOME;
        return somebody ? new Outcome.Alone(Integer.toString(code)) : new Outcome.Unfit(Integer.toString(code));
    }

    private static boolean isAboutRecipients(int code) {
        return NEVER.contains(code) || code == DUPLICATES;
    }
}
