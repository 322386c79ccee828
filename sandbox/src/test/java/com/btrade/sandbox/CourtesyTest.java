package com.btrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    @Test
    void sparesStandInsOnly() {
        assertThat(Courtesy.spared(Map.of("BTRADE_YT1998_URL", "http://127.0.0.1:1", "BTRADE_ZYCTD_USER", "btrade")))
                .containsOnly(
                        Map.entry("BTRADE_CRAWL_YT1998_MINDELAY", "0ms"),
                        Map.entry("BTRADE_CRAWL_YT1998SUPPLIERS_MINDELAY", "0ms"),
                        Map.entry("BTRADE_CRAWL_ALLOW_PRIVATE_ADDRESSES", "true"));
    }

    @Test
    void sparesNobodyWhereNoStandInRuns() {
        assertThat(Courtesy.spared(Map.of())).isEmpty();
    }
}
