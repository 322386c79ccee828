package com.btrade.jobs.reconcile;

import com.btrade.model.BusinessDate;
import com.btrade.model.http.LimitedBody;
import com.btrade.model.sendcloud.SendCloudSignature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SendCloud's {@code /status/query}, page by page. */
class StatusClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final int MAX_BODY = 4 << 20;
    private static final int OK = 200;

    private final SendCloudSettings account;
    private final Duration timeout;
    private final HttpClient http;

    StatusClient(SendCloudSettings account, Duration timeout) {
        this.account = account;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** What became of these message ids, requested from one day to another. */
    List<SmsStatus> byIds(List<String> ids, LocalDate from, LocalDate to) {
        return ids.isEmpty() ? List.of() : all("smsIds", ids, from, to);
    }

    /** What became of everything sent to these phones from one day to another. */
    List<SmsStatus> byPhones(List<String> phones, LocalDate from, LocalDate to) {
        return phones.isEmpty() ? List.of() : all("phones", phones, from, to);
    }

    private List<SmsStatus> all(String name, List<String> values, LocalDate from, LocalDate to) {
        List<SmsStatus> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Map<String, String> question = new LinkedHashMap<>();
            question.put("smsUser", account.user());
            question.put("startDate", from.toString());
            question.put("endDate", to.toString());
            question.put(name, String.join(";", values));
            question.put("start", Integer.toString(page * PAGE));
            question.put("limit", Integer.toString(PAGE));
            question.put("signature", SendCloudSignature.sign(question, account.key()));
            JsonNode rows = ask(question).path("info").path("voList");
            rows.forEach(row -> add(row, found));
            if (rows.size() < PAGE) {
                return found;
            }
        }
        throw new StatusException("Cannot reconcile: SendCloud lists more than " + MOST_PAGES * PAGE + " messages of "
                + values.size() + " " + name + "; make chunk-size smaller");
    }

    private static void add(JsonNode row, List<SmsStatus> found) {
        try {
            LocalDateTime requested =
                    LocalDateTime.parse(row.path("requestTime").asString(""), SECOND);
            found.add(new SmsStatus(
                    row.path("smsId").asString(""),
                    row.path("receiver").asString(""),
                    row.path("statusCode").asInt(0),
                    requested.atZone(BusinessDate.ZONE).toInstant()));
        } catch (DateTimeParseException e) {
            throw new StatusException(
                    "Cannot reconcile: SendCloud writes times in another way than yyyy-MM-dd HH:mm:ss");
        }
    }

    private JsonNode ask(Map<String, String> question) {
        String form = question.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(account.url() + "/status/query"))
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode json = read(whole(request));
        if (json.path("statusCode").asInt(0) != OK) {
            throw new StatusException("Cannot reconcile: SendCloud refuses the query 查询被拒绝, status "
                    + json.path("statusCode").asInt(0));
        }
        return json;
    }

    private byte[] whole(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, LimitedBody.within(MAX_BODY, timeout));
            if (response.statusCode() != OK) {
                throw new StatusException("Cannot reconcile: SendCloud answers HTTP " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new StatusException("Cannot reconcile: SendCloud did not answer 服务商没有应答 ("
                    + (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StatusException("Cannot reconcile: interrupted");
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new StatusException("Cannot reconcile: SendCloud's answer is no JSON");
        }
    }
}
