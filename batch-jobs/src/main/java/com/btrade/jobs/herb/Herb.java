package com.btrade.jobs.herb;

import com.btrade.model.VarietyId;

/** One herb of the catalogue, as its row in {@code variety} names it. */
public record Herb(VarietyId id, String name) {}
