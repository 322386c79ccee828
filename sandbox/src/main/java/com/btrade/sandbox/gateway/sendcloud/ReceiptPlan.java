package com.btrade.sandbox.gateway.sendcloud;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What becomes of messages by itself.
 *
 * @param hook where receipts go
 * @param delay from acceptance to the receipt
 * @param shares how many of hundred get which status code: 200 delivered, 4xx, 5xx; the rest never hear anything
 * @param twice how many of hundred receipts come twice
 * @param replies how many of hundred people write back TD
 */
public record ReceiptPlan(URI hook, Duration delay, Map<Integer, Integer> shares, int twice, int replies, long seed) {
    public ReceiptPlan {
        shares = Map.copyOf(shares);
        if (shares.values().stream().mapToInt(Integer::intValue).sum() > 100) {
            throw new IllegalArgumentException("Invalid shares: " + shares + ", expected at most 100 together");
        }
    }

    /** The status code that chance gives a message, 0 for none. */
    int draw(Random random) {
        int left = random.nextInt(100);
        for (Map.Entry<Integer, Integer> share : new TreeMap<>(shares).entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                return share.getKey();
            }
        }
        return 0;
    }
}
