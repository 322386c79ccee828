package com.btrade.ingress.health;

import com.btrade.ingress.views.KafkaPulse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Liveness: 200 as long as the process answers, with what it could reach.
 *
 * <p>Not 503 when a store is away: starting this process anew would not bring the store back.
 */
@RestController
class HealthController {
    private static final Logger log = LoggerFactory.getLogger(HealthController.class);
    private static final int PING_SECONDS = 2;

    private final KafkaPulse kafka;
    private final DataSource mysql;

    HealthController(KafkaPulse kafka, DataSource mysql) {
        this.kafka = kafka;
        this.mysql = mysql;
    }

    @GetMapping("/health")
    Map<String, String> health() {
        Map<String, String> health = new LinkedHashMap<>();
        health.put("status", "up");
        health.put("kafka", word(kafka.answers()));
        health.put("mysql", word(mysqlAnswers()));
        return health;
    }

    private boolean mysqlAnswers() {
        try (Connection connection = mysql.getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            log.warn("Cannot reach MySQL: {}", e.getMessage());
            return false;
        }
    }

    private static String word(boolean answers) {
        return answers ? "up" : "down";
    }
}
