package com.btrade.stream.send;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what came of calls.
 *
 * <p>A message goes back among those that nobody works on only if it certainly was not taken. The refusal of a repeated
 * request does not say that: its first attempt may have been carried out unheard. Such a request stays as it is.
 */
final class Landing {
    private static final Logger log = LoggerFactory.getLogger(Landing.class);
    private static final int MOST_SILENCES = 5;
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Messages messages;
    private final Lines lines;
    private final Timing timing;
    private final Map<Line, Integer> silences = new ConcurrentHashMap<>();

    Landing(Messages messages, Lines lines, Timing timing) {
        this.messages = messages;
        this.lines = lines;
        this.timing = timing;
    }

    /** Stores all of it; if the gateway failed one, throws that afterwards. */
    void store(List<Landed> landed) {
        Map<Message, Outcome> settled = new LinkedHashMap<>();
        landed.forEach(one -> collect(one, settled));
        messages.answer(settled, timing.now());
        landed.forEach(this::follow);
        for (Landed one : landed) {
            if (one instanceof Landed.Failed failed) {
                throw failed.failure();
            }
        }
    }

    private static void collect(Landed landed, Map<Message, Outcome> settled) {
        if (landed instanceof Landed.Said said && said.answer() instanceof Answer.Answered answered) {
            for (Message message : said.attempt().request().messages()) {
                Outcome outcome = answered.outcomes().get(message.recipient());
                if (outcome instanceof Outcome.Unfit unfit) {
                    settled.put(message, new Outcome.Rejected(unfit.code()));
                } else if (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Rejected) {
                    settled.put(message, outcome);
                }
            }
        }
    }

    private void follow(Landed landed) {
        Attempt attempt = landed.attempt();
        if (landed instanceof Landed.Withheld) {
            putBack(attempt, Wait.forTheLine(timing.now()));
        } else if (landed instanceof Landed.Said said) {
            follow(attempt, said.answer());
        }
    }

    private void follow(Attempt attempt, Answer answer) {
        if (answer instanceof Answer.Answered answered) {
            silences.remove(attempt.line());
            reopen(attempt);
            raise(attempt, answered.outcomes());
            putOff(attempt, answered.outcomes());
        } else if (answer instanceof Answer.Silent silent) {
            log.warn("request {} has no answer yet: {}", attempt.request().id(), silent.reason());
            noteSilence(attempt.line(), silent.reason());
        } else if (answer instanceof Answer.Stopped stopped) {
            Instant retryAt = timing.now().plus(timing.probe());
            stop(attempt.line(), stopped.code(), stopped.reason(), retryAt);
            putBack(attempt, Wait.forTheLine(retryAt));
        }
    }

    private void reopen(Attempt attempt) {
        if (attempt.probe()) {
            lines.reopen(attempt.line(), timing.now());
            log.info("line {} works again 通道已恢复", attempt.line().name());
        }
    }

    private void raise(Attempt attempt, Map<Recipient, Outcome> outcomes) {
        outcomes.values().stream()
                .filter(Outcome.Unfit.class::isInstance)
                .map(Outcome.Unfit.class::cast)
                .findFirst()
                .ifPresent(unfit -> {
                    String reason = "template " + attempt.request().template() + " or its values are refused";
                    log.error(
                            "ALARM line {}: {}, code {} 告警：模板或变量被拒绝",
                            attempt.line().name(),
                            reason,
                            unfit.code());
                    lines.alarm(attempt.line(), unfit.code(), reason, timing.now());
                });
    }

    private void putOff(Attempt attempt, Map<Recipient, Outcome> outcomes) {
        Map<Message, Wait> waits = new LinkedHashMap<>();
        for (Message message : attempt.request().messages()) {
            Outcome outcome = outcomes.get(message.recipient());
            if (outcome instanceof Outcome.Later later) {
                waits.put(message, new Wait(timing.now().plus(later.pause()), later.code(), true, false));
            } else if (outcome instanceof Outcome.Alone alone) {
                waits.put(message, new Wait(timing.now(), alone.code(), true, true));
            }
        }
        putBack(attempt, waits);
    }

    private void putBack(Attempt attempt, Wait wait) {
        Map<Message, Wait> waits = new LinkedHashMap<>();
        attempt.request().messages().forEach(message -> waits.put(message, wait));
        putBack(attempt, waits);
    }

    private void putBack(Attempt attempt, Map<Message, Wait> waits) {
        if (!attempt.repeated() && !waits.isEmpty()) {
            messages.postpone(waits, attempt.lease());
        }
    }

    /** One call without an answer says little; several in a row say that the others had better wait. */
    private void noteSilence(Line line, String reason) {
        if (silences.merge(line, 1, Integer::sum) >= MOST_SILENCES) {
            stop(line, "NO_ANSWER", reason, timing.now().plus(SILENCE));
        }
    }

    private void stop(Line line, String code, String reason, Instant retryAt) {
        if (lines.stop(line, code, reason, retryAt, timing.now())) {
            log.error(
                    "ALARM line {} is stopped, its messages wait: code {}, {}; next try {} 告警：通道已停用，消息等待发送",
                    line.name(),
                    code,
                    reason,
                    retryAt);
        }
    }
}
