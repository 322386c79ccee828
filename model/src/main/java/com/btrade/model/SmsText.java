package com.btrade.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of SMS as their reader sees them, as far as known here: the provider keeps its own copy under a template's
 * number. Names between {@code %} are filled in for each message.
 */
public enum SmsText {
    SMS_PUSH("【药材购】%name%正在采购%variety%，规格：%specification%，数量：%quantity%%unit%。查看并报价：%link%"),
    SMS_PUSH_FOLLOW(SMS_PUSH.text + " 关注微信公众号“药材购”，可在微信中接收采购信息。"),
    SMS_REMINDER("【药材购】您采购的%name%有%num%条报价待回复，最低价%price%元/%unit%。查看并回复：%link%");

    private static final Pattern PLACE = Pattern.compile("%([a-z]+)%");

    private final String text;

    SmsText(String text) {
        this.text = text;
    }

    /** The text with its places. */
    public String text() {
        return text;
    }

    /** The names of the places, in their order, each as often as it occurs. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** UCS-2 characters beside the places. */
    public int fixedLength() {
        return PLACE.matcher(text).replaceAll("").length();
    }
}
