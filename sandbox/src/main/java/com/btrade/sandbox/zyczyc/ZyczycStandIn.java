package com.btrade.sandbox.zyczyc;

import com.btrade.sandbox.market.Length;
import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.market.Listings;
import com.btrade.sandbox.market.SupplierTruth;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.Robots;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.SiteServer;
import com.btrade.sandbox.site.StandIn;
import java.util.List;

/** The site 东方中药材 on this machine. */
public final class ZyczycStandIn extends StandIn {
    private static final int OFFERS = 2_000;

    private final List<Listing> offers;

    private ZyczycStandIn(SiteServer server, List<Listing> offers) {
        super(server);
        this.offers = offers;
    }

    /** Starts one with 2,000 offers on 100 pages. */
    public static ZyczycStandIn start(SiteOptions options) {
        return start(options, OFFERS);
    }

    /** Starts one with so many offers. */
    public static ZyczycStandIn start(SiteOptions options, int count) {
        List<Listing> offers =
                Listings.make(options.seed(), "zyczyc", SiteOptions.requireItems("offers", count), Length.ONE_HERB);
        Robots robots = Robots.of(options, List.of(ZyczycPages.LIST), List.of("/ad/", "/eshop/Msg.aspx"));
        return new ZyczycStandIn(SiteServer.start("东方中药材", options, robots, new ZyczycPages(offers)), offers);
    }

    /** All that it shows, in the order of its pages. */
    public List<Listing> offers() {
        return offers;
    }

    /** What has to become of them; signs that GBK has not are question marks. */
    public SupplierTruth truth() {
        return SupplierTruth.of(offers, offer -> new String(offer.name().getBytes(ZyczycPages.GBK), ZyczycPages.GBK));
    }

    /** Lets the next requests for a page fail, after any faults ordered before. */
    public void failPage(int page, int times, Fault fault) {
        fail(ZyczycPages.LIST + "?p=" + page, times, fault);
    }
}
