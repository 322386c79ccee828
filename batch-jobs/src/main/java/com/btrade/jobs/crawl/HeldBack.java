package com.btrade.jobs.crawl;

/** Tells an operator of a run that is held back, and what to do about it. */
final class HeldBack {
    private HeldBack() {}

    static String sentence(ResultTable.Result result) {
        return "Held back 已隔离，未入库: run " + result.run() + " of " + result.job() + ", " + result.accepted()
                + " accepted items 条 (" + result.reason()
                + "). Look whether the site has changed, then 请核对网站是否改版，然后: settle-quarantine run=" + result.run()
                + " verdict=release or 或 verdict=drop";
    }
}
