package com.btrade.stream.send;

import com.btrade.model.BusinessDate;
import com.btrade.model.LinkToken;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words a purchase push, by the variables of gateways.md. */
final class PushText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDate.ZONE);
    private static final String SOMEBODY = "采购商";

    private final Links links;
    private final Purchase purchase;

    PushText(Links links, Purchase purchase) {
        this.links = links;
        this.purchase = purchase;
    }

    Content content(Template template, LinkToken uuid) {
        Map<String, String> values = template == Template.WECHAT_PUSH ? wechat() : sms(uuid);
        values.replaceAll((name, value) -> template.fit(value));
        return new Content(links.push(purchase.batch(), uuid), values);
    }

    private Map<String, String> sms(LinkToken uuid) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("purchaseinfoid", Links.pushTail(purchase.batch(), uuid));
        values.put("variety", purchase.variety());
        values.put("name", buyer());
        values.put("specification", purchase.specification());
        values.put("quantity", purchase.quantity());
        values.put("unit", purchase.unit());
        return values;
    }

    private Map<String, String> wechat() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("first", "有人采购您经营的药材");
        values.put("keyword1", goods());
        values.put("keyword2", purchase.quantity() + purchase.unit());
        values.put("keyword3", buyer());
        values.put("keyword4", MINUTE.format(purchase.createTime()));
        values.put("remark", "点击查看详情并报价");
        return values;
    }

    private String goods() {
        StringBuilder goods = new StringBuilder(purchase.variety());
        if (!purchase.specification().isBlank()) {
            goods.append("（").append(purchase.specification()).append("）");
        }
        if (!purchase.origin().isBlank()) {
            goods.append("，产地：").append(purchase.origin());
        }
        if (!purchase.quality().isBlank()) {
            goods.append("，").append(purchase.quality());
        }
        return goods.toString();
    }

    private String buyer() {
        return purchase.buyer().isBlank() ? SOMEBODY : purchase.buyer();
    }
}
