package com.btrade.sandbox.gateway.sendcloud;

import com.btrade.model.BusinessDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /status/query}: what became of messages; the same question within ten minutes gets the same answer. */
final class StatusQuery {
    private static final Duration CACHED = Duration.ofMinutes(10);
    private static final int MOST_DAYS = 30;
    private static final int MOST_NAMED = 100;
    private static final int MOST_LISTED = 100;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private record Cached(Instant at, Map<String, Object> answer) {}

    private final SendCloudOptions options;
    private final Supplier<List<Sms>> sent;
    private final Map<Map<String, String>, Cached> cache = new HashMap<>();

    StatusQuery(SendCloudOptions options, Supplier<List<Sms>> sent) {
        this.options = options;
        this.sent = sent;
    }

    synchronized Map<String, Object> answer(Map<String, String> parameters) throws RefusedException {
        Map<String, String> question = new LinkedHashMap<>(parameters);
        question.keySet().removeAll(Set.of("signature", "timestamp"));
        Instant now = options.clock().instant();
        Cached before = cache.get(question);
        if (before != null && now.isBefore(before.at().plus(CACHED))) {
            return before.answer();
        }
        Map<String, Object> answer = find(question);
        cache.put(question, new Cached(now, answer));
        return answer;
    }

    private Map<String, Object> find(Map<String, String> question) throws RefusedException {
        LocalDate from = firstDay(question);
        LocalDate to = question.containsKey("days") ? today() : day(question, "endDate");
        int start = number(question.getOrDefault("start", "0"), Integer.MAX_VALUE);
        int limit = number(question.getOrDefault("limit", "100"), MOST_LISTED);
        if (from.plusDays(MOST_DAYS).isBefore(to) || to.isBefore(from)) {
            throw new RefusedException(452, "日期错误");
        }
        Set<String> phones = named(question, "phones");
        Set<String> ids = named(question, "smsIds");
        List<Sms> found = sent.get().stream()
                .filter(sms -> phones.isEmpty() || phones.contains(sms.accepted.recipient()))
                .filter(sms -> ids.isEmpty() || ids.contains(sms.accepted.messageId()))
                .filter(sms -> !day(sms).isBefore(from) && !day(sms).isAfter(to))
                .toList();
        List<Object> page = new ArrayList<>();
        found.stream().skip(start).limit(limit).map(StatusQuery::row).forEach(page::add);
        Map<String, Object> info = Map.of("total", found.size(), "count", page.size(), "voList", page);
        return Map.of("result", true, "statusCode", 200, "message", "请求成功", "info", info);
    }

    private LocalDate firstDay(Map<String, String> question) throws RefusedException {
        return question.containsKey("days")
                ? today().minusDays(number(question.get("days"), MOST_DAYS) - 1L)
                : day(question, "startDate");
    }

    private LocalDate today() {
        return BusinessDate.at(options.clock().instant()).day();
    }

    private static LocalDate day(Sms sms) {
        return BusinessDate.at(sms.accepted.at()).day();
    }

    private static LocalDate day(Map<String, String> question, String name) throws RefusedException {
        try {
            return LocalDate.parse(question.getOrDefault(name, ""));
        } catch (DateTimeParseException e) {
            throw new RefusedException(451, "日期格式错误");
        }
    }

    private static int number(String text, int most) throws RefusedException {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most) {
            throw new RefusedException(453, "分页参数错误");
        }
        return Integer.parseInt(text);
    }

    private static Set<String> named(Map<String, String> question, String name) throws RefusedException {
        String list = question.getOrDefault(name, "");
        Set<String> names = list.isEmpty() ? Set.of() : Set.of(list.split(";", -1));
        if (names.size() > MOST_NAMED) {
            throw new RefusedException(454, "数量过多");
        }
        return names;
    }

    private static Map<String, Object> row(Sms sms) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("smsId", sms.accepted.messageId());
        row.put("receiver", sms.accepted.recipient());
        row.put("status", sms.status() == 0 ? "请求" : sms.isDelivered() ? "送达" : "失败");
        row.put("statusCode", sms.status());
        row.put("requestTime", second(sms.requestTime));
        row.put("updateTime", second(sms.updateTime()));
        return row;
    }

    private static String second(long millis) {
        return SECOND.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), BusinessDate.ZONE));
    }
}
