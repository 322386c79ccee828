package com.btrade.sandbox.yt1998;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.market.Purchases;
import com.btrade.sandbox.market.Truth;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.SiteServer;
import com.btrade.sandbox.site.StandIn;
import java.util.List;

/** The site 药通网 on this machine. */
public final class Yt1998StandIn extends StandIn {
    private final BusinessDate day;
    private final List<Purchase> purchases;

    private Yt1998StandIn(SiteServer server, BusinessDate day, List<Purchase> purchases) {
        super(server);
        this.day = day;
        this.purchases = purchases;
    }

    /**
     * Starts one.
     *
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    public static Yt1998StandIn start(Yt1998Options options) {
        BusinessDate day = BusinessDate.at(options.site().clock().instant());
        List<Purchase> purchases = Purchases.make(options.site().seed(), options.recent(), options.older());
        Site site = new Site(purchases, day.day());
        return new Yt1998StandIn(
                SiteServer.start("药通网", options.site(), Site.robots(options.site()), site), day, purchases);
    }

    /** The day its purchases are dated by; it stays the same when midnight passes, as a published date does. */
    public BusinessDate day() {
        return day;
    }

    /** All that it shows, newest first. */
    public List<Purchase> purchases() {
        return purchases;
    }

    /** What has to become of them. */
    public Truth truth() {
        return Truth.of(purchases);
    }

    /** Lets the next requests for this page of the list fail, after any faults ordered before. */
    public void failPage(int pageIndex, int times, Fault fault) {
        fail(Site.page(pageIndex), times, fault);
    }
}
