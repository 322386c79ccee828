package com.btrade.stream.send;

import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words a reminder to a buyer, by the variables of gateways.md. */
final class ReminderText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDate.ZONE);
    private static final String NO_NUMBER = "面议";

    private final Links links;
    private final Purchase purchase;
    private final Unanswered quotes;

    ReminderText(Links links, Purchase purchase, Unanswered quotes) {
        this.links = links;
        this.purchase = purchase;
        this.quotes = quotes;
    }

    Content content(Template template, LinkToken uuid) {
        Map<String, String> values = template.channel() == Channel.WECHAT ? wechat() : sms(uuid);
        values.replaceAll((name, value) -> template.fit(value));
        return asOf(quotes, template, new Content(links.reminder(purchase.batch(), uuid), values));
    }

    /** The same words, but for what they say of the quotes. */
    static Content asOf(Unanswered quotes, Template template, Content content) {
        Map<String, String> values = new LinkedHashMap<>(content.values());
        ofQuotes(quotes, template).forEach((name, value) -> values.replace(name, template.fit(value)));
        return new Content(content.link(), values);
    }

    private static Map<String, String> ofQuotes(Unanswered quotes, Template template) {
        return template.channel() == Channel.WECHAT
                ? Map.of("remark", quotes.count() + "条报价待回复，最低" + price(quotes))
                : Map.of("num", Integer.toString(quotes.count()), "price", price(quotes));
    }

    private Map<String, String> sms(LinkToken uuid) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("num", "");
        values.put("name", purchase.variety());
        values.put("price", "");
        values.put("unit", purchase.unit());
        values.put("purchaseinfoid", Links.reminderTail(purchase.batch(), uuid));
        return values;
    }

    private Map<String, String> wechat() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("first", "您的采购有报价待回复");
        values.put("keyword1", purchase.purchaseId());
        values.put("keyword2", MINUTE.format(purchase.createTime()));
        values.put("remark", "");
        return values;
    }

    private static String price(Unanswered quotes) {
        return quotes.cheapest()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse(NO_NUMBER);
    }
}
