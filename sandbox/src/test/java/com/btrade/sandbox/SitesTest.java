package com.btrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.sandbox.market.SupplierTruth;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.StandIn;
import com.btrade.sandbox.site.Visitor;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SitesTest {
    @Test
    void allAnswerUntilClosed() throws Exception {
        Sites sites = Sites.start(SiteOptions.defaults(), 50);
        List<StandIn> all =
                List.of(sites.yt1998(), sites.zyctd(), sites.zyccst(), sites.yobo360(), sites.zyczyc(), sites.kmzyw());
        for (StandIn site : all) {
            assertThat(new Visitor(site).get("/robots.txt").body()).startsWith("User-agent: *\nAllow: /");
        }
        sites.close();
        for (StandIn site : all) {
            assertThatThrownBy(() -> new Visitor(site).get("/robots.txt")).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void nameEachSiteByItsVariable() {
        try (Sites sites = Sites.start(SiteOptions.defaults(), 50)) {
            assertThat(sites.environment())
                    .containsEntry("BTRADE_ZYCTD_LOGIN_URL", sites.zyctd().uri().toString())
                    .containsKeys("BTRADE_YT1998_URL", "BTRADE_ZYCTD_URL", "BTRADE_ZYCTD_USER", "BTRADE_ZYCTD_PASSWORD")
                    .containsKeys("BTRADE_ZYCCST_URL", "BTRADE_YOBO360_URL", "BTRADE_ZYCZYC_URL")
                    .containsKeys("BTRADE_KMZYW_URL", "BTRADE_KMZYW_SHOP_URL");
            assertThat(sites.environmentBeside(Map.of("BTRADE_KMZYW_URL", "http://www.kmzyw.com.cn")))
                    .doesNotContainKeys("BTRADE_KMZYW_URL", "BTRADE_KMZYW_SHOP_URL")
                    .hasSize(8);
        }
    }

    @Test
    void showTheSamePeopleOnSeveralSites() {
        try (Sites sites = Sites.start(SiteOptions.defaults())) {
            SupplierTruth all = sites.suppliers();
            int each = sites.zyccst().truthOfOffers().suppliers().size()
                    + sites.zyccst().truthOfMerchants().suppliers().size()
                    + sites.yobo360().truth().suppliers().size()
                    + sites.zyczyc().truth().suppliers().size()
                    + sites.kmzyw().truth().suppliers().size()
                    + sites.yt1998().truthOfSupplies().suppliers().size();
            assertThat(all.suppliers().size()).isBetween(3_000, each - 500);
            assertThat(sites.zyctd().copies()).hasSizeGreaterThan(400);
        }
    }
}
