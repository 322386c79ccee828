package com.btrade.stream.click;

import com.btrade.model.PageView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whether a page view is a person's, and why not; the same view in the same company is always judged alike. */
public final class BotPolicy {
    /** A make of phones whose name ends as programs' names do. */
    private static final String PHONE = "cubot";

    private final BotRules rules;

    public BotPolicy(BotRules rules) {
        this.rules = rules;
    }

    BotRules rules() {
        return rules;
    }

    /**
     * Judges a view.
     *
     * @param toldAt when its message was sent and delivered, epoch milliseconds, as far as that is known
     * @param linksFromSource how many links the same place opened in the same stretch of time
     */
    public Optional<BotReason> judge(PageView view, List<Long> toldAt, int linksFromSource) {
        if (view.method().equals("HEAD")) {
            return Optional.of(BotReason.HEAD);
        }
        if (isProgram(view.visitor().agent())) {
            return Optional.of(BotReason.AGENT);
        }
        if (toldAt.stream().anyMatch(moment -> isTooSoon(view.createTime(), moment))) {
            return Optional.of(BotReason.TOO_SOON);
        }
        return rules.burst() > 0 && linksFromSource > rules.burst() ? Optional.of(BotReason.BURST) : Optional.empty();
    }

    private boolean isProgram(String agent) {
        String lower = agent.toLowerCase(Locale.ROOT).replace(PHONE, "");
        return rules.agents().stream().anyMatch(lower::contains);
    }

    /** Views have whole seconds: the second in which the message was told may have begun before it. */
    private boolean isTooSoon(long viewedAt, long toldAt) {
        long sinceMillis = viewedAt * 1000 - toldAt;
        return rules.tooSoon().toMillis() > 0
                && sinceMillis > -1000
                && sinceMillis < rules.tooSoon().toMillis();
    }
}
