package com.btrade.sandbox.yt1998;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.market.Length;
import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.market.Listings;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.market.Purchases;
import com.btrade.sandbox.market.SupplierTruth;
import com.btrade.sandbox.market.Truth;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.SiteServer;
import com.btrade.sandbox.site.StandIn;
import java.util.List;

/** The site 药通网 on this machine. */
public final class Yt1998StandIn extends StandIn {
    private final BusinessDate day;
    private final List<Purchase> purchases;
    private final List<Listing> supplies;

    private Yt1998StandIn(SiteServer server, BusinessDate day, List<Purchase> purchases, List<Listing> supplies) {
        super(server);
        this.day = day;
        this.purchases = purchases;
        this.supplies = supplies;
    }

    /**
     * Starts one.
     *
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    public static Yt1998StandIn start(Yt1998Options options) {
        SiteOptions asAny = options.site();
        BusinessDate day = BusinessDate.at(asAny.clock().instant());
        List<Purchase> purchases = Purchases.make(asAny.seed(), options.recent(), options.older());
        List<Listing> supplies = Listings.make(asAny.seed(), "yt1998", options.supplies(), Length.ONE_HERB);
        Site site = new Site(purchases, supplies, day.day(), asAny.clock());
        SiteServer server = SiteServer.start("药通网", asAny, Site.robots(asAny), site);
        return new Yt1998StandIn(server, day, purchases, supplies);
    }

    /** The day its purchases are dated by; it stays the same when midnight passes, as a published date does. */
    public BusinessDate day() {
        return day;
    }

    /** All purchases that it shows, newest first. */
    public List<Purchase> purchases() {
        return purchases;
    }

    /** What has to become of them. */
    public Truth truth() {
        return Truth.of(purchases);
    }

    /** All supplies that it shows, in the order of the list. */
    public List<Listing> supplies() {
        return supplies;
    }

    /** What has to become of the supplies. */
    public SupplierTruth truthOfSupplies() {
        return SupplierTruth.of(supplies, Listing::name);
    }

    /** Lets the next requests for this page of purchases fail, after any faults ordered before. */
    public void failPage(int pageIndex, int times, Fault fault) {
        fail(Site.page(Side.PURCHASES, pageIndex), times, fault);
    }

    /** Lets the next requests for this page of supplies fail, after any faults ordered before. */
    public void failSupplies(int pageIndex, int times, Fault fault) {
        fail(Site.page(Side.SUPPLIES, pageIndex), times, fault);
    }
}
