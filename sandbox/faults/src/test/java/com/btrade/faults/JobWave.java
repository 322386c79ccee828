package com.btrade.faults;

import com.btrade.model.MongoCollections;
import com.btrade.sandbox.gateway.Accepted;
import com.mongodb.client.model.Filters;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;

/** Scraped purchases of one herb, and the suppliers and users who are to be told of them: work for two jobs. */
record JobWave(int number, int herb, String herbName) {
    private static final int ROWS = 16;
    private static final int BUYERS = 4;
    private static final int SUPPLIERS = 8;
    private static final int USERS = 6;

    /** The nth wave, of a herb that no other wave has. */
    static JobWave of(World world, int number) throws SQLException {
        return world.stores()
                .rows(
                        "SELECT id, name FROM variety ORDER BY id LIMIT 1 OFFSET ?",
                        row -> new JobWave(number, row.getInt(1), row.getString(2)),
                        number)
                .get(0);
    }

    private String buyer(int index) {
        return "137%04d%04d".formatted(number, index);
    }

    private String supplier(int index) {
        return "136%04d%04d".formatted(number, index);
    }

    private String openid(int index) {
        return "oJob%04dx%04d".formatted(number, index);
    }

    /** Downwards: the ids that MySQL gives to buyers are above the highest. */
    private int userId(int index) {
        return 3_000_000 - number * 100 + index;
    }

    /** Rows as a crawl leaves them, some of which cannot be converted. */
    void load(Stores stores) throws SQLException {
        for (int i = 0; i < SUPPLIERS; i++) {
            stores.sql(
                    "INSERT INTO supplier (id, name, mobile, variety) VALUES (?, '李老板', ?, ?)",
                    userId(i),
                    supplier(i),
                    Integer.toString(herb));
        }
        for (int i = 0; i < USERS; i++) {
            stores.sql(
                    "INSERT INTO users (id, username, password, phone, type, openid, varietyids, createtime)"
                            + " VALUES (?, ?, '', '', 8, ?, ?, '1700000000')",
                    userId(i),
                    "j" + userId(i),
                    openid(i),
                    Integer.toString(herb));
        }
        for (int i = 0; i < ROWS; i++) {
            stores.sql(
                    "INSERT INTO trader_data (name, mobile, variety, spec, quantity, quality, origin, source, status)"
                            + " VALUES ('张老板', ?, ?, '统货', '500公斤', '', '甘肃', 2, 0)",
                    i == 3 ? "no mobile of " + buyer(9) : buyer(i % BUYERS),
                    i == 7 ? "no such herb" : herbName);
        }
    }

    boolean owns(String recipient) {
        return recipient.startsWith("136%04d".formatted(number)) || recipient.startsWith("oJob%04dx".formatted(number));
    }

    /** What it has left behind, in the same words for every wave. */
    Dump dump(World world) throws SQLException {
        Map<String, Long> facts = new HashMap<>();
        for (Accepted message : world.gateways().told()) {
            if (owns(message.recipient())) {
                add(facts, "told " + message.recipient(), 1);
            }
        }
        Stores stores = world.stores();
        String buyers = "LIKE '%" + buyer(0).substring(0, 7) + "%'";
        count(
                facts,
                stores,
                "rows",
                "SELECT CONCAT_WS(' ', mobile, status), COUNT(*) FROM trader_data WHERE mobile " + buyers
                        + " GROUP BY 1");
        count(
                facts,
                stores,
                "set aside",
                "SELECT CONCAT_WS(' ', t.mobile, s.reason), COUNT(*) FROM trader_data t"
                        + " JOIN trader_data_set_aside s ON s.trader_data_id = t.id WHERE t.mobile " + buyers
                        + " GROUP BY 1");
        count(
                facts,
                stores,
                "buyers",
                "SELECT CONCAT_WS(' ', phone, type), COUNT(*) FROM users WHERE phone " + buyers + " GROUP BY 1");
        count(
                facts,
                stores,
                "batches",
                "SELECT CONCAT_WS(' ', u.phone, i.quantity, i.unit, i.status), COUNT(*) FROM users u"
                        + " JOIN purchase p ON p.userid = u.id JOIN purchase_info i ON i.purchaseid = p.id WHERE u.phone "
                        + buyers + " GROUP BY 1");
        count(
                facts,
                stores,
                "messages",
                "SELECT CONCAT_WS(' ', recipient, state), COUNT(*) FROM push_message"
                        + " WHERE recipient LIKE '136" + "%04d".formatted(number) + "%' OR recipient LIKE '"
                        + openid(0).substring(0, 9)
                        + "%' GROUP BY 1");
        tasks(facts, stores);
        return new Dump(facts);
    }

    private void tasks(Map<String, Long> facts, Stores stores) throws SQLException {
        List<String> batches =
                stores.rows("SELECT id FROM purchase_info WHERE varietyid = ?", row -> row.getString(1), herb);
        for (Document task :
                stores.collection(MongoCollections.CELERY_TASK).find(Filters.in("purchaseinfoid", batches))) {
            add(
                    facts,
                    "tasks " + task.get("channel") + " " + task.get("tasktype") + " order " + task.get("order")
                            + " status " + task.get("status"),
                    1);
        }
        for (Document push :
                stores.collection(MongoCollections.TRANSFORM_RATE).find(Filters.in("purchaseinfoid", batches))) {
            add(facts, "pushes " + push.get("type") + " order " + push.get("order"), 1);
        }
        for (Document record :
                stores.collection(MongoCollections.PUSH_RECORD).find(Filters.in("sendid", everybody()))) {
            add(facts, "records " + record.getString("sendid"), 1);
        }
    }

    private List<String> everybody() {
        return IntStream.range(0, SUPPLIERS)
                .boxed()
                .flatMap(i -> java.util.stream.Stream.of(supplier(i), openid(i)))
                .toList();
    }

    private void count(Map<String, Long> facts, Stores stores, String kind, String query) throws SQLException {
        stores.rows(query, row -> {
            add(facts, kind + " " + row.getString(1), row.getLong(2));
            return 0;
        });
    }

    private void add(Map<String, Long> facts, String fact, long times) {
        String neutral = fact.replaceAll("(13[67]|oJob)" + "%04d".formatted(number), "$1-");
        facts.merge(neutral, times, Long::sum);
    }
}
