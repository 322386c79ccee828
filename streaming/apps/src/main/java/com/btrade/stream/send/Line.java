package com.btrade.stream.send;

/**
 * An account at a provider: what it allows is shared by all senders, and they stop together when it refuses.
 *
 * @param name at most 40 characters
 * @param perSecond how many messages it takes a second, 0 for as many as one likes
 * @param perDay how many messages it takes an Asia/Shanghai day, 0 for as many as one likes
 */
public record Line(String name, int perSecond, int perDay) {
    public Line {
        if (name.isEmpty() || name.length() > 40 || perSecond < 0 || perDay < 0) {
            throw new IllegalArgumentException("Invalid line: " + name + ", " + perSecond + " a second, " + perDay
                    + " a day, expected a name of 1 to 40 characters and no negative number");
        }
    }
}
