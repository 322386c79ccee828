package com.btrade.ingress.views;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two Kafka clients: both start without a broker and give up after the configured patience. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngressSettings.class)
class KafkaConfiguration {
    private static final String CLIENT = "btrade-ingress";

    @Bean
    Producer<String, String> producer(IngressSettings settings) {
        int patience = (int) settings.kafkaPatience().toMillis();
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafkaServers(),
                ProducerConfig.CLIENT_ID_CONFIG,
                CLIENT,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                patience,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                patience,
                // Half of it, so that a request which got lost is sent once more in time.
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                patience / 2);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    @Bean
    Admin admin(IngressSettings settings) {
        int patience = (int) settings.kafkaPatience().toMillis();
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafkaServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                CLIENT + "-health",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                patience,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                patience));
    }
}
