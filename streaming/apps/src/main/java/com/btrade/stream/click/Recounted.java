package com.btrade.stream.click;

import java.util.EnumMap;
import java.util.Map;

/**
 * What another look at stored views came to.
 *
 * @param views those looked at
 * @param withdrawn clicks that count no more, by why
 * @param returned views that count as clicks now
 * @param scores points that were given, less those taken back
 */
public record Recounted(long views, Map<BotReason, Integer> withdrawn, int returned, int scores) {
    /** Nothing. */
    public static final Recounted NONE = new Recounted(0, Map.of(), 0, 0);

    public Recounted {
        withdrawn = Map.copyOf(withdrawn);
    }

    /** Both together. */
    public Recounted plus(Recounted other) {
        Map<BotReason, Integer> sum = new EnumMap<>(BotReason.class);
        sum.putAll(withdrawn);
        other.withdrawn.forEach((reason, more) -> sum.merge(reason, more, Integer::sum));
        return new Recounted(views + other.views, sum, returned + other.returned, scores + other.scores);
    }
}
