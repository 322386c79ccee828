package com.btrade.sandbox.zyctd;

import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.site.SiteOptions;
import java.util.List;

/**
 * What a stand-in of 中药材天地网 is to be like.
 *
 * @param site as any stand-in
 * @param recent purchases of its own of the last three days, duplicates and bad mobiles among them
 * @param older purchases of its own of 4 to 60 days ago
 * @param elsewhere purchases of another site; every fourth of the new ones stands here too
 * @param account who may log in
 */
public record ZyctdOptions(SiteOptions site, int recent, int older, List<Purchase> elsewhere, Account account) {
    private static final int RECENT = 1_200;
    private static final int OLDER = 800;

    public ZyctdOptions {
        SiteOptions.requireItems("purchases", Math.min(recent, older));
        elsewhere = List.copyOf(elsewhere);
    }

    /** 1,200 recent and 800 older purchases, none of another site. */
    public static ZyctdOptions of(SiteOptions site) {
        return new ZyctdOptions(site, RECENT, OLDER, List.of(), new Account("btrade", "caigou\"2016\\"));
    }

    public ZyctdOptions withPurchases(int recent, int older) {
        return new ZyctdOptions(site, recent, older, elsewhere, account);
    }

    public ZyctdOptions withPurchasesOf(List<Purchase> elsewhere) {
        return new ZyctdOptions(site, recent, older, elsewhere, account);
    }

    public ZyctdOptions withAccount(Account account) {
        return new ZyctdOptions(site, recent, older, elsewhere, account);
    }
}
