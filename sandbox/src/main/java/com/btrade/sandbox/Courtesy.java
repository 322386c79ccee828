package com.btrade.sandbox;

import java.util.HashMap;
import java.util.Map;

/** What a crawl need not do for a stand-in, which is on this machine and ours; a real site is asked with all courtesy. */
public final class Courtesy {
    /** The variable with the address of each crawl's site, by the crawl's name in the names of its settings. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "YT1998", "BTRADE_YT1998_URL",
            "YT1998SUPPLIERS", "BTRADE_YT1998_URL",
            "ZYCTD", "BTRADE_ZYCTD_URL",
            "ZYCCST", "BTRADE_ZYCCST_URL",
            "ZYCCSTSJH", "BTRADE_ZYCCST_URL",
            "YOBO360", "BTRADE_YOBO360_URL",
            "ZYCZYC", "BTRADE_ZYCZYC_URL",
            "KMZYW", "BTRADE_KMZYW_URL");

    private Courtesy() {}

    /**
     * The settings that let crawls reach stand-ins and ask them without a pause; none for any other site.
     *
     * @param standIns the variables of the stand-ins that run
     */
    public static Map<String, String> spared(Map<String, String> standIns) {
        Map<String, String> settings = new HashMap<>();
        ADDRESSES.forEach((crawl, address) -> {
            if (standIns.containsKey(address)) {
                settings.put("BTRADE_CRAWL_" + crawl + "_MINDELAY", "0ms");
                settings.put("BTRADE_CRAWL_ALLOW_PRIVATE_ADDRESSES", "true");
            }
        });
        return settings;
    }
}
