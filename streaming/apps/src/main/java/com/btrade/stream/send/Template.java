package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.SmsText;
import java.util.Map;

/**
 * The texts there are, with the longest value each may carry; the provider's number of a template is its gateway's own.
 */
public enum Template {
    SMS_PUSH(Channel.SMS, Limits.SMS_VALUE, SmsText.SMS_PUSH.text()),
    SMS_PUSH_FOLLOW(Channel.SMS, Limits.SMS_VALUE, SmsText.SMS_PUSH_FOLLOW.text()),
    SMS_REMINDER(Channel.SMS, Limits.SMS_VALUE, SmsText.SMS_REMINDER.text()),
    WECHAT_PUSH(
            Channel.WECHAT,
            Limits.WECHAT_VALUE,
            "%first%\n采购品种：%keyword1%\n采购数量：%keyword2%\n采购人：%keyword3%\n发布时间：%keyword4%\n%remark%\n%link%"),
    /** To a buyer on the suppliers' account. */
    WECHAT_REMINDER(Channel.WECHAT, Limits.WECHAT_VALUE, Limits.WECHAT_REMINDER_TEXT),
    /** To a buyer on the buyers' account, which has templates of its own. */
    WECHAT_REMINDER_BUYER(Channel.WECHAT, Limits.WECHAT_VALUE, Limits.WECHAT_REMINDER_TEXT);

    private static final class Limits {
        static final int SMS_VALUE = 32;
        static final int WECHAT_VALUE = 20;
        static final String WECHAT_REMINDER_TEXT = "%first%\n采购单号：%keyword1%\n采购时间：%keyword2%\n%remark%\n%link%";
    }

    private final Channel channel;
    private final int valueLimit;
    private final String text;

    Template(Channel channel, int valueLimit, String text) {
        this.channel = channel;
        this.valueLimit = valueLimit;
        this.text = text;
    }

    /** Whether it tells of somebody else's purchase; a reminder is about the reader's own. */
    public boolean isMarketing() {
        return switch (this) {
            case SMS_PUSH, SMS_PUSH_FOLLOW, WECHAT_PUSH -> true;
            case SMS_REMINDER, WECHAT_REMINDER, WECHAT_REMINDER_BUYER -> false;
        };
    }

    /** The channel it is sent on. */
    public Channel channel() {
        return channel;
    }

    /** The text as its reader sees it. */
    public String render(Content content) {
        String rendered = text.replace("%link%", content.link());
        for (Map.Entry<String, String> value : content.values().entrySet()) {
            rendered = rendered.replace("%" + value.getKey() + "%", value.getValue());
        }
        return rendered;
    }

    /** A value as this template takes it: on one line, and within the limit. */
    String fit(String value) {
        return Cut.to(value, valueLimit);
    }
}
