package com.btrade.ingress.consent;

import com.btrade.ingress.start.WritePool;
import com.btrade.model.MongoCollections;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections that answers are written by: few, and given up soon, for a visitor waits. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {
    private static final int POOL = 2;
    private static final int MONGO_POOL = 4;
    private static final int PATIENCE_MS = 3000;

    @Bean
    Wishes wishes(DataSourceProperties mysql) {
        return new Wishes(WritePool.open(mysql, "btrade-answers", POOL, Duration.ofMillis(PATIENCE_MS)));
    }

    @Bean
    MongoClient mongoClient(@Value("${btrade.mongodb-uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                        .readTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(MONGO_POOL).maxWaitTime(PATIENCE_MS, TimeUnit.MILLISECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }

    @Bean
    FeedbackStore feedbackStore(MongoClient mongo, @Value("${btrade.mongodb-uri}") String uri) {
        String name = new ConnectionString(uri).getDatabase();
        return new FeedbackStore(mongo.getDatabase(name == null ? MongoCollections.DATABASE : name));
    }
}
