package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.Mobile;
import com.btrade.model.NaturalKey;
import com.btrade.model.UserId;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores the records of a task and words its messages (rule R3). */
final class Planner {
    /** The code of a message that is refused before it leaves. */
    static final String NO_MOBILE = "NOT_A_MOBILE";

    private final Purchases purchases;
    private final PushRecords records;
    private final Links links;
    private final Clock clock;

    Planner(Purchases purchases, PushRecords records, Links links, Clock clock) {
        this.purchases = purchases;
        this.records = records;
        this.links = links;
        this.clock = clock;
    }

    /** The messages, their records stored; empty if there is nothing to tell any more. */
    Optional<Plan> plan(Task task, List<Recipient> recipients) {
        Optional<Purchase> purchase = purchases.find(task.batch());
        return switch (task.type()) {
            case PURCHASE_PUSH -> purchase.map(found -> push(task, found, recipients));
            case REPLY_REMINDER -> purchase.flatMap(found -> reminder(task, found, recipients));
        };
    }

    private Plan push(Task task, Purchase purchase, List<Recipient> recipients) {
        Map<Recipient, LinkToken> tokens = records.storePush(
                task, purchase.variety(), recipients, clock.instant().getEpochSecond());
        Map<Recipient, UserId> asked = task.channel() == Channel.SMS ? askable(recipients) : Map.of();
        Function<Recipient, Template> template = recipient -> pushTemplate(task.channel(), asked.get(recipient));
        PushText text = new PushText(links, purchase);
        return new Plan(
                task, messages(task, recipients, tokens, template, text::content), new LinkedHashSet<>(asked.values()));
    }

    private Map<Recipient, UserId> askable(List<Recipient> recipients) {
        return purchases.usersWithoutOpenid(recipients.stream()
                .filter(recipient -> refusal(Channel.SMS, recipient) == null)
                .toList());
    }

    private static Template pushTemplate(Channel channel, @Nullable UserId asked) {
        if (channel == Channel.WECHAT) {
            return Template.WECHAT_PUSH;
        }
        return asked == null ? Template.SMS_PUSH : Template.SMS_PUSH_FOLLOW;
    }

    private Optional<Plan> reminder(Task task, Purchase purchase, List<Recipient> recipients) {
        Unanswered quotes = purchases.unanswered(task.batch());
        if (quotes.count() == 0) {
            return Optional.empty();
        }
        Map<Recipient, LinkToken> tokens =
                records.storeReminder(task, recipients, clock.instant().getEpochSecond());
        Set<Recipient> buyers = task.channel() == Channel.WECHAT ? purchases.onBuyersAccount(recipients) : Set.of();
        Function<Recipient, Template> template =
                recipient -> reminderTemplate(task.channel(), buyers.contains(recipient));
        ReminderText text = new ReminderText(links, purchase, quotes);
        return Optional.of(new Plan(task, messages(task, recipients, tokens, template, text::content), Set.of()));
    }

    private static Template reminderTemplate(Channel channel, boolean onBuyersAccount) {
        if (channel == Channel.SMS) {
            return Template.SMS_REMINDER;
        }
        return onBuyersAccount ? Template.WECHAT_REMINDER_BUYER : Template.WECHAT_REMINDER;
    }

    private static List<PlannedMessage> messages(
            Task task,
            List<Recipient> recipients,
            Map<Recipient, LinkToken> tokens,
            Function<Recipient, Template> templates,
            BiFunction<Template, LinkToken, Content> words) {
        return recipients.stream()
                .map(recipient -> {
                    Template template = templates.apply(recipient);
                    LinkToken uuid = token(tokens, recipient);
                    return new PlannedMessage(
                            recipient,
                            NaturalKey.record(task.id(), recipient.address()),
                            uuid,
                            template,
                            words.apply(template, uuid),
                            refusal(task.channel(), recipient));
                })
                .toList();
    }

    private static LinkToken token(Map<Recipient, LinkToken> tokens, Recipient recipient) {
        LinkToken token = tokens.get(recipient);
        if (token == null) {
            throw new IllegalStateException("Failed to store the records of a push: that of " + recipient
                    + " is not there; nothing was sent, the task will be repeated");
        }
        return token;
    }

    /** One bad number would make a provider refuse the batch it is in. */
    private static @Nullable String refusal(Channel channel, Recipient recipient) {
        boolean sendable = channel == Channel.WECHAT
                || Mobile.parse(recipient.address())
                        .filter(mobile -> mobile.number().equals(recipient.address()))
                        .isPresent();
        return sendable ? null : NO_MOBILE;
    }
}
