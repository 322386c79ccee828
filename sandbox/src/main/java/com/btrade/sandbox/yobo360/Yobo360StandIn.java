package com.btrade.sandbox.yobo360;

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

/** The site 药博 on this machine. */
public final class Yobo360StandIn extends StandIn {
    private static final int SHOPS = 1_500;

    private final List<Listing> shops;

    private Yobo360StandIn(SiteServer server, List<Listing> shops) {
        super(server);
        this.shops = shops;
    }

    /** Starts one with 1,500 shops. */
    public static Yobo360StandIn start(SiteOptions options) {
        return start(options, SHOPS);
    }

    /** Starts one with so many shops. */
    public static Yobo360StandIn start(SiteOptions options, int count) {
        List<Listing> shops =
                Listings.make(options.seed(), "yobo360", SiteOptions.requireItems("shops", count), Length.LIST);
        Robots robots = Robots.of(options, List.of(Yobo360Pages.LIST, "/store/"), List.of("/ad/", "/msg.aspx"));
        return new Yobo360StandIn(SiteServer.start("药博", options, robots, new Yobo360Pages(shops)), shops);
    }

    /** All that it shows, in the order of its list. */
    public List<Listing> shops() {
        return shops;
    }

    /** What has to become of them; the supplier's name is the shop's. */
    public SupplierTruth truth() {
        return SupplierTruth.of(shops, Listing::company);
    }

    /** Lets the next requests for a page of the list fail, after any faults ordered before. */
    public void failPage(int page, int times, Fault fault) {
        fail(Yobo360Pages.LIST + "?page=" + page, times, fault);
    }

    /** Lets the next requests for a shop's page fail, after any faults ordered before. */
    public void failShop(int id, int times, Fault fault) {
        fail("/store/" + id + ".aspx", times, fault);
    }
}
