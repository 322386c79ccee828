package com.btrade.sandbox;

import com.btrade.sandbox.kmzyw.KmzywStandIn;
import com.btrade.sandbox.market.SupplierTruth;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.StandIn;
import com.btrade.sandbox.yobo360.Yobo360StandIn;
import com.btrade.sandbox.yt1998.Yt1998Options;
import com.btrade.sandbox.yt1998.Yt1998StandIn;
import com.btrade.sandbox.zyccst.ZyccstStandIn;
import com.btrade.sandbox.zyctd.ZyctdOptions;
import com.btrade.sandbox.zyctd.ZyctdStandIn;
import com.btrade.sandbox.zyczyc.ZyczycStandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every site that is crawled, as a stand-in, and the variables by which the platform's programs find them. */
public record Sites(
        Yt1998StandIn yt1998,
        ZyctdStandIn zyctd,
        ZyccstStandIn zyccst,
        Yobo360StandIn yobo360,
        ZyczycStandIn zyczyc,
        KmzywStandIn kmzyw)
        implements AutoCloseable {

    /** Starts all of them on free ports, a few thousand items each; some people are met on several. */
    public static Sites start(SiteOptions options) {
        return start(Yt1998Options.of(options));
    }

    /** The same, with so many purchases on the first of them. */
    public static Sites start(Yt1998Options options) {
        SiteOptions anyPort = options.site().withPort(0);
        Yt1998StandIn yt1998 = Yt1998StandIn.start(options.withPort(0));
        return new Sites(
                yt1998,
                ZyctdStandIn.start(ZyctdOptions.of(anyPort).withPurchasesOf(yt1998.purchases())),
                ZyccstStandIn.start(anyPort),
                Yobo360StandIn.start(anyPort),
                ZyczycStandIn.start(anyPort),
                KmzywStandIn.start(anyPort));
    }

    /** Starts all of them with lists of so many items each. */
    public static Sites start(SiteOptions options, int items) {
        SiteOptions anyPort = options.withPort(0);
        Yt1998StandIn yt1998 = Yt1998StandIn.start(
                Yt1998Options.of(anyPort).withPurchases(items, items).withSupplies(items));
        ZyctdOptions zyctd =
                ZyctdOptions.of(anyPort).withPurchases(items, items).withPurchasesOf(yt1998.purchases());
        return new Sites(
                yt1998,
                ZyctdStandIn.start(zyctd),
                ZyccstStandIn.start(anyPort, items, items),
                Yobo360StandIn.start(anyPort, items),
                ZyczycStandIn.start(anyPort, items),
                KmzywStandIn.start(anyPort, items));
    }

    /** The variables of the sites that nobody has configured: those whose address is not among these. */
    public Map<String, String> environmentBeside(Map<String, String> configured) {
        Map<String, String> beside = new LinkedHashMap<>();
        environment().forEach((name, value) -> {
            if (!configured.containsKey(addressOfSite(name))) {
                beside.put(name, value);
            }
        });
        return beside;
    }

    /** The variables of all. */
    public Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("BTRADE_YT1998_URL", yt1998.uri().toString());
        all.put("BTRADE_ZYCTD_URL", zyctd.uri().toString());
        all.put("BTRADE_ZYCTD_LOGIN_URL", zyctd.uri().toString());
        all.put("BTRADE_ZYCTD_USER", zyctd.account().user());
        all.put("BTRADE_ZYCTD_PASSWORD", zyctd.account().password());
        all.put("BTRADE_ZYCCST_URL", zyccst.uri().toString());
        all.put("BTRADE_YOBO360_URL", yobo360.uri().toString());
        all.put("BTRADE_ZYCZYC_URL", zyczyc.uri().toString());
        all.put("BTRADE_KMZYW_URL", kmzyw.uri().toString());
        all.put("BTRADE_KMZYW_SHOP_URL", kmzyw.uri().toString());
        return all;
    }

    private static String addressOfSite(String variable) {
        return variable.replaceFirst("^(BTRADE_[A-Z0-9]+)_.*", "$1_URL");
    }

    /** What has to stand in the suppliers' table after all were crawled. */
    public SupplierTruth suppliers() {
        return SupplierTruth.ofAll(List.of(
                zyccst.truthOfOffers(),
                zyccst.truthOfMerchants(),
                yobo360.truth(),
                zyczyc.truth(),
                kmzyw.truth(),
                yt1998.truthOfSupplies()));
    }

    @Override
    public void close() {
        List.of(kmzyw, zyczyc, yobo360, zyccst, zyctd, yt1998).forEach(StandIn::close);
    }
}
