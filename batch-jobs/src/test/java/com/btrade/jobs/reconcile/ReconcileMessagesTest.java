package com.btrade.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Statistics;
import com.btrade.model.JobName;
import com.btrade.model.sendcloud.SendCloudSignature;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.sendcloud.SendCloudOptions;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcileMessagesTest {
    private static final Space SPACE = Sandbox.shared().fresh(ReconcileMessagesTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final String PHONE = "13800000001";
    private static final String OTHER = "13800000002";

    private final Statistics statistics = new Statistics(SPACE);
    private SendCloudStandIn provider;

    @BeforeEach
    void start() {
        provider = SendCloudStandIn.start(SendCloudOptions.of("btrade", "sms-key"));
        DATABASE.update("DELETE FROM push_message");
        DATABASE.update("DELETE FROM supplier");
        statistics.clear();
    }

    @AfterEach
    void end() {
        provider.close();
        statistics.close();
    }

    @Test
    void settlesAcceptedMessagesThatHaveHadNoReceipt() throws Exception {
        DATABASE.update(
                "INSERT INTO supplier (name, phone, mobile, variety, manager, source) VALUES ('a', '', ?, '', '', '')",
                OTHER);
        message(1, "ACCEPTED", PHONE, send(PHONE, 200), Duration.ofDays(2));
        message(2, "ACCEPTED", OTHER, send(OTHER, 500), Duration.ofDays(2));
        message(3, "ACCEPTED", PHONE, send(PHONE, 0), Duration.ofDays(2));
        message(4, "ACCEPTED", PHONE, send(PHONE, 200), Duration.ofHours(1));
        message(5, "ACCEPTED", PHONE, send(PHONE, 440), Duration.ofDays(2));

        JobRun run = reconcile();

        assertThat(run.exitCode()).isZero();
        assertThat(states())
                .containsExactly("DELIVERED ", "UNDELIVERED 500", "ACCEPTED ", "ACCEPTED ", "UNDELIVERED 440");
        assertThat(sendStatuses()).containsExactly(1, 2, 0, 0, 2);
        assertThat(DATABASE.number("SELECT pushstatus FROM supplier")).isZero();
        assertThat(run.count("read")).isEqualTo(4);
        assertThat(run.count("written")).isEqualTo(3);
        assertThat(run.count("skipped")).isEqualTo(1);
        assertThat(run.count("skipped.NO_RECEIPT")).isEqualTo(1);
    }

    @Test
    void findsUnknownMessagesByPhoneAndDayAndSendsNothingAgain() throws Exception {
        String id = send(PHONE, 0);
        message(1, "UNKNOWN", PHONE, null, Duration.ofMinutes(1));
        message(2, "UNKNOWN", OTHER, null, Duration.ofMinutes(1));

        JobRun run = reconcile();

        assertThat(states()).containsExactly("ACCEPTED ", "UNKNOWN ");
        assertThat(DATABASE.rows("SELECT message_id FROM push_message WHERE id = 1")
                        .get(0))
                .containsEntry("message_id", id);
        assertThat(run.count("skipped.UNKNOWN")).isEqualTo(1);
        assertThat(reconcile().count("skipped.UNKNOWN")).isEqualTo(1);
        assertThat(provider.truth().all()).hasSize(1);
    }

    @Test
    void leavesAMessageAloneThatMayBeAnother() throws Exception {
        String known = send(OTHER, 200);
        send(PHONE, 200);
        message(1, "UNKNOWN", PHONE, null, Duration.ofMinutes(1));
        message(2, "UNKNOWN", PHONE, null, Duration.ofMinutes(1));
        message(3, "DELIVERED", OTHER, known, Duration.ofMinutes(1));
        message(4, "UNKNOWN", OTHER, null, Duration.ofMinutes(1));

        reconcile();

        assertThat(states()).containsExactly("UNKNOWN ", "UNKNOWN ", "DELIVERED ", "UNKNOWN ");
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        message(1, "ACCEPTED", PHONE, send(PHONE, 200), Duration.ofDays(2));
        JobRun run = reconcile("dryRun=true");
        assertThat(run.output()).contains("would be").doesNotContain(PHONE);
        assertThat(states()).containsExactly("ACCEPTED ");
        assertThat(sendStatuses()).containsExactly(0);
    }

    @Test
    void failsWithAReasonAndWithoutTheKeyWhenTheProviderRefuses() throws Exception {
        message(1, "ACCEPTED", PHONE, send(PHONE, 200), Duration.ofDays(2));
        JobRun run = reconcile("--btrade.sendcloud.key=another-key");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).contains("SendCloud refuses the query").doesNotContain("another-key");
        assertThat(states()).containsExactly("ACCEPTED ");
    }

    @Test
    void onlyCountsWithoutAnAccountForTheDailyRunIsNotToFail() {
        message(1, "UNKNOWN", PHONE, "", Duration.ofDays(2));
        JobRun run = reconcile("--btrade.sendcloud.key=");
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("SendCloud is not asked 未查询短信服务商");
        assertThat(run.count("skipped.UNKNOWN")).isEqualTo(1);
        assertThat(states()).containsExactly("UNKNOWN ");
    }

    private JobRun reconcile(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--btrade.sendcloud.url=" + provider.uri()));
        arguments.add("--btrade.sendcloud.user=btrade");
        if (more.length == 0 || !more[0].contains(".key=")) {
            arguments.add("--btrade.sendcloud.key=sms-key");
        }
        arguments.addAll(List.of(more));
        return JobRun.inThisJvm(SPACE, JobName.RECONCILE_MESSAGES, arguments.toArray(String[]::new));
    }

    private void message(int id, String state, String phone, String messageId, Duration old) {
        long then = Instant.now().minus(old).toEpochMilli();
        String record = "%024x".formatted(id);
        DATABASE.update("""
                INSERT INTO push_message (id, task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid,
                  template, payload, state, message_id, first_attempt, created_at, updated_at)
                VALUES (?, ?, ?, 1, 1, 1, ?, ?, 'SMS_PUSH', '{}', ?, ?, ?, ?, ?)""", id, record, phone, record, record, state, messageId, then, then, then);
        statistics
                .collection("push_record")
                .insertOne(new Document("_id", new ObjectId(record))
                        .append("sendid", phone)
                        .append("sendstatus", 0));
    }

    private List<String> states() {
        return DATABASE
                .rows("SELECT CONCAT(state, ' ', COALESCE(code, '')) AS state FROM push_message ORDER BY id")
                .stream()
                .map(row -> String.valueOf(row.get("state")))
                .toList();
    }

    private List<Integer> sendStatuses() {
        return statistics.all("push_record").stream()
                .map(record -> record.getInteger("sendstatus"))
                .toList();
    }

    /** Sends one SMS and lets it end with a status; gives its message id. */
    private String send(String phone, int status) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("smsUser", "btrade");
        form.put("templateId", "1896");
        form.put("msgType", "0");
        form.put("phone", phone);
        form.put(
                "vars",
                "{\"%num%\":\"1\",\"%name%\":\"当归\",\"%price%\":\"9\",\"%unit%\":\"公斤\",\"%purchaseinfoid%\":\"1\"}");
        form.put("timestamp", Long.toString(System.currentTimeMillis()));
        form.put("signature", SendCloudSignature.sign(form, "sms-key"));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(provider.uri().resolve("/send"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        List<Accepted> all = provider.truth().all();
        String id = all.get(all.size() - 1).messageId();
        if (status != 0) {
            provider.settle(id, status);
        }
        return id;
    }
}
