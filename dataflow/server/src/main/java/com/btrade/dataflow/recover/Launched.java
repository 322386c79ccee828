package com.btrade.dataflow.recover;

/** A process as its platform knows it. */
record Launched(String platform, String id) {}
