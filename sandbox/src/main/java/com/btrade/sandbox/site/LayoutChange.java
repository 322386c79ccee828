package com.btrade.sandbox.site;

/** A way in which a site's pages may look different tomorrow: each site names its own. */
public interface LayoutChange {
    /** The page after the change. */
    String in(String page);
}
