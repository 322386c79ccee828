package com.btrade.ingress.watch;

import com.btrade.watch.MetricsServer;
import com.btrade.watch.Watch;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The metrics of this process, and the address of their own where they are answered. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
    @Bean
    Watch watch() {
        return new Watch().withMemory();
    }

    /** Closed with the context; none where no address is set. */
    @Bean
    Metrics metrics(Watch watch, @Value("${btrade.ingress-metrics}") String address) {
        return new Metrics(MetricsServer.at("BTRADE_INGRESS_METRICS", address, watch::text));
    }

    record Metrics(Optional<MetricsServer> server) implements AutoCloseable {
        @Override
        public void close() {
            server.ifPresent(MetricsServer::close);
        }
    }
}
