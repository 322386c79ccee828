package com.btrade.sandbox.zyctd;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.market.Truth;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.Robots;
import com.btrade.sandbox.site.SiteServer;
import com.btrade.sandbox.site.StandIn;
import java.util.List;

/** The site 中药材天地网 on this machine, its log-in host and its www host under one address. */
public final class ZyctdStandIn extends StandIn {
    private final ZyctdOptions options;
    private final List<ZyctdPurchase> purchases;
    private final Sessions sessions;
    private final LogIn logIn;

    private ZyctdStandIn(
            SiteServer server, ZyctdOptions options, List<ZyctdPurchase> purchases, Sessions sessions, LogIn logIn) {
        super(server);
        this.options = options;
        this.purchases = purchases;
        this.sessions = sessions;
        this.logIn = logIn;
    }

    /** Starts one. */
    public static ZyctdStandIn start(ZyctdOptions options) {
        List<ZyctdPurchase> purchases = ZyctdPurchases.make(options);
        Sessions sessions = new Sessions();
        LogIn logIn = new LogIn(options.account(), sessions);
        BusinessDate day = BusinessDate.at(options.site().clock().instant());
        ZyctdPages pages = new ZyctdPages(new PurchaseList(purchases, day.day()), logIn, sessions);
        Robots robots = Robots.of(options.site(), List.of(PurchaseList.FOLDER), List.of("/ad/", "/msg/", "/login"));
        SiteServer server = SiteServer.start("中药材天地网", options.site(), robots, pages);
        return new ZyctdStandIn(server, options, purchases, sessions, logIn);
    }

    public Account account() {
        return options.account();
    }

    /** All that it shows, newest first. */
    public List<ZyctdPurchase> purchases() {
        return purchases;
    }

    /** What has to become of them on a platform that has crawled nothing else. */
    public Truth truth() {
        return Truth.of(purchases.stream().map(ZyctdPurchase::purchase).toList());
    }

    /** Those that another site shows too: the same mobile and herb, the herb perhaps under another name. */
    public List<Purchase> copies() {
        return purchases.stream()
                .map(ZyctdPurchase::purchase)
                .filter(purchase -> purchase.id() >= ZyctdPurchases.FIRST_COPY)
                .toList();
    }

    /** Logs everybody out. */
    public void endSessions() {
        sessions.end();
    }

    /** Logs everybody out, once, after so many more pages were shown to somebody logged in. */
    public void endSessionsAfter(int pages) {
        sessions.endAfter(pages);
    }

    /** How often somebody has logged in. */
    public int logIns() {
        return sessions.opened();
    }

    /** How often somebody has tried to. */
    public int refusedLogIns() {
        return logIn.refused();
    }

    /** Lets the next requests for a page of the list fail, after any faults ordered before. */
    public void failPage(int page, int times, Fault fault) {
        fail(PurchaseList.page(page), times, fault);
    }

    /** Lets the next log-ins fail, after any faults ordered before. */
    public void failLogIn(int times, Fault fault) {
        fail(LogIn.PATH + "?CommandName=" + LogIn.COMMAND, times, fault);
    }
}
