package com.btrade.ingress.consent;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.model.Feedback;
import com.btrade.model.LinkToken;
import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes answers. What somebody does not want to be told comes first: it holds although MongoDB may be away; an answer that
 * only is to be kept is refused then, so that it is given again.
 */
@Component
class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final String BUSY = "系统暂时繁忙，请稍后再试";

    private final Wishes wishes;
    private final FeedbackStore feedback;
    private final Clock clock;

    Answers(Wishes wishes, FeedbackStore feedback, Clock clock) {
        this.wishes = wishes;
        this.feedback = feedback;
        this.clock = clock;
    }

    /**
     * Whom a link was sent to.
     *
     * @throws Refusal (404) if nobody; (503) if MySQL cannot be asked
     */
    Told told(LinkToken token) {
        return mysql(() -> wishes.told(token))
                .orElseThrow(() -> Refusal.notFound("Cannot find the link", "没有找到这个链接，请从最近的短信或微信里打开"));
    }

    /**
     * Keeps an answer and heeds it. False: nothing is stored that they do not want to be told, for they did not say so, or
     * the batch is gone and nobody knows its herb.
     *
     * @throws Refusal (404) if the link is unknown; (503) if a store is away
     */
    boolean take(LinkToken token, Feedback answer, OptOutSource source) {
        Told told = told(token);
        Instant now = clock.instant();
        Optional<OptOut> wish = wish(told, answer, source, now);
        wish.ifPresent(one -> mysql(() -> {
            wishes.store(one, now);
            log.info("{} {}", one, answer.english());
            return one;
        }));
        keep(token, answer, now, wish.isPresent());
        return wish.isPresent();
    }

    private static Optional<OptOut> wish(Told told, Feedback answer, OptOutSource source, Instant now) {
        return switch (answer) {
            case NEVER_AGAIN -> Optional.of(OptOut.ofAll(told.address(), source, answer.chinese(), now));
            case NOT_MY_HERB ->
                told.herb().map(herb -> OptOut.ofHerb(told.address(), herb, source, answer.chinese(), now));
            case PRICE, NO_STOCK -> Optional.empty();
        };
    }

    private void keep(LinkToken token, Feedback answer, Instant now, boolean heeded) {
        try {
            feedback.store(token, answer, now);
        } catch (MongoException e) {
            log.warn("Cannot keep an answer in MongoDB: {}", e.getMessage());
            if (!heeded) {
                throw Refusal.later("Cannot keep the answer: MongoDB does not answer", BUSY, e);
            }
        }
    }

    private static <T> T mysql(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (DataAccessException e) {
            log.warn("Cannot ask MySQL: {}", e.getMessage());
            throw Refusal.later("Cannot take the answer: MySQL does not answer", BUSY, e);
        }
    }
}
