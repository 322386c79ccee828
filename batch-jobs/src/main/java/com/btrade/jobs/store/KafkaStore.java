package com.btrade.jobs.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The broker, which jobs only write to; connected to by the first message. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class KafkaStore {
    @Bean
    DefaultKafkaProducerFactory<String, String> kafkaProducerFactory(KafkaProperties settings) {
        return new DefaultKafkaProducerFactory<>(settings.buildProducerProperties());
    }

    @Bean
    KafkaTemplate<String, String> kafkaTemplate(DefaultKafkaProducerFactory<String, String> producers) {
        return new KafkaTemplate<>(producers);
    }
}
