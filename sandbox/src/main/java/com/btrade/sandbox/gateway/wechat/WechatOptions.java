package com.btrade.sandbox.gateway.wechat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the stand-in behaves.
 *
 * @param tokenLife how long a token is valid
 * @param daily how many messages an account may send in a day
 * @param latency how long every answer takes
 */
public record WechatOptions(
        int port, List<Account> accounts, Duration tokenLife, int daily, Duration latency, Clock clock) {
    /**
     * One service account.
     *
     * @param originalId the account's own WeChat id, the sender of its events
     * @param eventToken signs the events
     * @param templates their ids, each with the fields it has
     * @param followers who can be told
     */
    public record Account(
            String appid,
            String secret,
            String originalId,
            String eventToken,
            Map<String, Set<String>> templates,
            Predicate<String> followers) {
        public Account {
            templates = Map.copyOf(templates);
        }

        @Override
        public String toString() {
            return "account " + appid;
        }
    }

    public WechatOptions {
        accounts = List.copyOf(accounts);
    }

    /** These accounts, on any free port, answering at once, with tokens of two hours. */
    public static WechatOptions of(List<Account> accounts) {
        return new WechatOptions(0, accounts, Duration.ofHours(2), 100_000, Duration.ZERO, Clock.systemUTC());
    }

    /** The same with slower answers. */
    public WechatOptions withLatency(Duration longer) {
        return new WechatOptions(port, accounts, tokenLife, daily, longer, clock);
    }

    /** The same by another clock. */
    public WechatOptions withClock(Clock other) {
        return new WechatOptions(port, accounts, tokenLife, daily, latency, other);
    }
}
