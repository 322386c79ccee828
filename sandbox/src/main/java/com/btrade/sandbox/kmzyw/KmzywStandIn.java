package com.btrade.sandbox.kmzyw;

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

/** The site 康美中药网 on this machine, its list and its shops under one address. */
public final class KmzywStandIn extends StandIn {
    private static final int SHOPS = 1_000;

    private final List<Listing> shops;

    private KmzywStandIn(SiteServer server, List<Listing> shops) {
        super(server);
        this.shops = shops;
    }

    /** Starts one with 1,000 shops. */
    public static KmzywStandIn start(SiteOptions options) {
        return start(options, SHOPS);
    }

    /** Starts one with so many shops. */
    public static KmzywStandIn start(SiteOptions options, int count) {
        List<Listing> shops =
                Listings.make(options.seed(), "Kmzyw", SiteOptions.requireItems("shops", count), Length.LIST);
        Robots robots =
                Robots.of(options, List.of(KmzywPages.LIST, "/shop/", KmzywPages.HERBS), List.of("/ad/", "/login.jsp"));
        return new KmzywStandIn(SiteServer.start("康美", options, robots, new KmzywPages(shops)), shops);
    }

    /** All that it shows, in the order of its list. */
    public List<Listing> shops() {
        return shops;
    }

    /** What has to become of them; the supplier's name is that of the person to call. */
    public SupplierTruth truth() {
        return SupplierTruth.of(shops, Listing::name);
    }

    /** Lets the next requests for a page of the list fail, after any faults ordered before. */
    public void failPage(int page, int times, Fault fault) {
        fail(KmzywPages.page(page), times, fault);
    }

    /** Lets the next requests for a shop's page fail, after any faults ordered before. */
    public void failShop(Listing shop, int times, Fault fault) {
        fail(KmzywPages.shop(shop.id()), times, fault);
    }

    /** Lets the next requests for a shop's herbs fail, after any faults ordered before. */
    public void failHerbs(Listing shop, int times, Fault fault) {
        fail(KmzywPages.herbs(shop), times, fault);
    }
}
