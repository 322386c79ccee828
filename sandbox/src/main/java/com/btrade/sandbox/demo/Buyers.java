package com.btrade.sandbox.demo;

import com.btrade.model.BusinessDate;
import com.btrade.sql.MysqlAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Random;

/** The buyers, who look at the quotes of the days before: some answer them, the first quote of a batch is taken. */
record Buyers(MysqlAddress address, Clock clock, long seed) {
    private static final double ANSWERS = 0.4;
    private static final int ACCEPTED = 1;
    private static final int REJECTED = 2;
    private static final String OPEN = """
            SELECT q.id, q.purchaseinfoid, (SELECT MIN(f.id) FROM quote f WHERE f.purchaseinfoid = q.purchaseinfoid) AS first
            FROM quote q WHERE q.state = 0 AND CAST(q.createtime AS UNSIGNED) < ? ORDER BY q.id""";
    private static final String ANSWER = "UPDATE quote SET state = ?, updatetime = ? WHERE id = ? AND state = 0";

    /** Answers what there is to answer and returns how many quotes that were. */
    int answer() throws SQLException {
        long now = clock.instant().getEpochSecond();
        try (Connection connection = address.connect();
                PreparedStatement open = connection.prepareStatement(OPEN);
                PreparedStatement answer = connection.prepareStatement(ANSWER)) {
            open.setLong(1, BusinessDate.at(clock.instant()).start());
            int answered = 0;
            try (ResultSet quote = open.executeQuery()) {
                while (quote.next()) {
                    if (answers(quote.getInt("purchaseinfoid"))) {
                        answer.setInt(1, quote.getInt("id") == quote.getInt("first") ? ACCEPTED : REJECTED);
                        answer.setString(2, Long.toString(now));
                        answer.setInt(3, quote.getInt("id"));
                        answered += answer.executeUpdate();
                    }
                }
            }
            return answered;
        }
    }

    private boolean answers(int batch) {
        Random random = new Random(seed ^ batch * 31L);
        random.nextInt();
        return random.nextDouble() < ANSWERS;
    }
}
