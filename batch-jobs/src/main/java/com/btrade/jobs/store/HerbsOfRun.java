package com.btrade.jobs.store;

import com.btrade.jobs.herb.HerbCatalogue;

/** The herb catalogue as it was when the step began: a run reads and judges every row by the same one. */
public class HerbsOfRun {
    private final HerbCatalogue catalogue;

    HerbsOfRun(HerbCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public HerbCatalogue catalogue() {
        return catalogue;
    }
}
