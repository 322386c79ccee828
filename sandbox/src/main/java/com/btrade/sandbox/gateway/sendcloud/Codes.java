package com.btrade.sandbox.gateway.sendcloud;

import java.util.Map;

/** The provider's codes in words. */
final class Codes {
    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(200, "请求成功"),
            Map.entry(311, "部分号码请求成功"),
            Map.entry(312, "全部请求失败"),
            Map.entry(411, "手机号不能为空"),
            Map.entry(412, "手机号格式错误"),
            Map.entry(413, "有重复的手机号"),
            Map.entry(421, "签名参数错误"),
            Map.entry(422, "签名错误"),
            Map.entry(431, "模板不存在"),
            Map.entry(461, "时间戳无效"),
            Map.entry(496, "一分钟内当前手机号发送超限"),
            Map.entry(498, "一天内当前手机号发送超限"),
            Map.entry(499, "账户余额不足"),
            Map.entry(501, "服务器异常"));

    private Codes() {}

    static String text(int code) {
        return TEXTS.getOrDefault(code, "请求失败") + "(" + code + ")";
    }

    /** The code in a text of {@link #text}. */
    static int code(String text) {
        return Integer.parseInt(text.replaceAll(".*\\(([0-9]{3})\\)", "$1"));
    }
}
