package com.btrade.stream;

import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.PartitionWork;
import com.btrade.stream.spark.StreamApp;
import com.btrade.stream.spark.StreamMain;
import com.btrade.stream.store.Connections;

/** The click app: stores the page views of {@code push_monitor} and counts clicks and quotes (rule R5). */
public final class ClickApp implements StreamApp {
    private static final long MAX_OFFSETS = 50_000;

    /** Runs the app; the environment says where everything is, see {@link Settings}. */
    public static void main(String[] args) {
        StreamMain.run(new ClickApp());
    }

    @Override
    public String name() {
        return "click";
    }

    @Override
    public String chineseName() {
        return "点击统计程序";
    }

    @Override
    public long maxOffsets() {
        return MAX_OFFSETS;
    }

    @Override
    public String topic(Settings settings) {
        return settings.topics().pushMonitor();
    }

    @Override
    public PartitionWork work(Settings settings) {
        return new ClickWork(settings);
    }

    @Override
    public void check(Settings settings) {
        Connections.of(settings).check();
    }

    /** None: what a batch leaves undone, the batch does again. */
    @Override
    public Runnable chore(Settings settings) {
        return () -> {};
    }
}
