package com.btrade.sandbox.zyctd;

import com.btrade.sandbox.site.Json;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site's log-in: a form whose one field is JSON, answered by JSON and a cookie. */
final class LogIn {
    static final String PATH = "/Ajax/AjaxHandle.ashx";
    static final String COMMAND = "UserSignService/SignIn";
    static final String COOKIE = "ZYCTDAUTH";
    private static final int WRONG = 1002;
    private static final int INCOMPLETE = 1001;
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Account account;
    private final Sessions sessions;
    private final AtomicInteger refused = new AtomicInteger();

    LogIn(Account account, Sessions sessions) {
        this.account = account;
        this.sessions = sessions;
    }

    int refused() {
        return refused.get();
    }

    Reply answer(Request request) {
        if (!request.parameter("CommandName").orElse("").equals(COMMAND)) {
            return Reply.notFound();
        }
        Map<String, String> data = fields(request.field("Data").orElse(""));
        if (!"False".equals(data.get("IsNeedCheckCode")) || !data.containsKey("CheckCode")) {
            return refusal(INCOMPLETE, "参数错误");
        }
        if (!account.equals(new Account(data.getOrDefault("LoginName", ""), data.getOrDefault("Password", "")))) {
            return refusal(WRONG, "用户名或密码错误");
        }
        return said(0, "").with("Set-Cookie", COOKIE + "=" + sessions.open() + "; path=/; HttpOnly");
    }

    private Reply refusal(int code, String message) {
        refused.incrementAndGet();
        return said(code, message);
    }

    private static Reply said(int code, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ErrorCode", code);
        answer.put("ErrorMessage", message);
        return Reply.text(200, Json.of(answer));
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            fields.put(field.group(1), field.group(2).replaceAll("\\\\(.)", "$1"));
        }
        return fields;
    }
}
