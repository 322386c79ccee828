package com.btrade.sandbox.zyccst;

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

/** The site 诚实通 on this machine: two sources, offers (zyccst) and merchants (zyccst_sjh). */
public final class ZyccstStandIn extends StandIn {
    private static final int OFFERS = 1_200;
    private static final int MERCHANTS = 1_000;

    private final List<Listing> offers;
    private final List<Listing> merchants;

    private ZyccstStandIn(SiteServer server, List<Listing> offers, List<Listing> merchants) {
        super(server);
        this.offers = offers;
        this.merchants = merchants;
    }

    /** Starts one with 1,200 offers and 1,000 merchants. */
    public static ZyccstStandIn start(SiteOptions options) {
        return start(options, OFFERS, MERCHANTS);
    }

    /** Starts one with so many offers and merchants. */
    public static ZyccstStandIn start(SiteOptions options, int offerCount, int merchantCount) {
        List<Listing> offers = Listings.make(
                options.seed(), "zyccst", SiteOptions.requireItems("offers", offerCount), Length.ONE_HERB);
        List<Listing> merchants = Listings.make(
                options.seed(), "zyccst_sjh", SiteOptions.requireItems("merchants", merchantCount), Length.LIST);
        Robots robots = Robots.of(options, List.of(Offers.FOLDER, Merchants.FOLDER), List.of("/ad/", "/login", "/sj/"));
        ZyccstPages pages = new ZyccstPages(new Offers(offers), new Merchants(merchants));
        return new ZyccstStandIn(SiteServer.start("诚实通", options, robots, pages), offers, merchants);
    }

    /** All offers, in the order of the list. */
    public List<Listing> offers() {
        return offers;
    }

    /** All merchants, in the order of their pages. */
    public List<Listing> merchants() {
        return merchants;
    }

    /** What has to become of the offers. */
    public SupplierTruth truthOfOffers() {
        return SupplierTruth.of(offers, Listing::name);
    }

    /** What has to become of the merchants; the supplier's name is the firm's. */
    public SupplierTruth truthOfMerchants() {
        return SupplierTruth.of(merchants, Listing::company);
    }

    /** Lets the next requests for a page of the list of offers fail, after any faults ordered before. */
    public void failPage(int page, int times, Fault fault) {
        fail(Offers.page(page), times, fault);
    }

    /** Lets the next requests for an offer's page fail, after any faults ordered before. */
    public void failOffer(int id, int times, Fault fault) {
        fail(Offers.offer(id), times, fault);
    }

    /** Lets the next requests for a page of merchants fail, after any faults ordered before. */
    public void failMerchants(int page, int times, Fault fault) {
        fail(Merchants.page(page), times, fault);
    }
}
