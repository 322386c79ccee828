package com.btrade.stream;

import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.PartitionWork;
import com.btrade.stream.spark.StreamApp;
import com.btrade.stream.spark.StreamMain;
import com.btrade.stream.store.Connections;
import java.util.List;

/**
 * The click app: stores the page views of {@code push_monitor} and counts clicks and quotes (rule R5), and joins the
 * receipts of {@code push_receipt} with their messages (rule R4).
 */
public final class ClickApp implements StreamApp {
    private static final long MAX_OFFSETS = 100_000;

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
    public String metricsVariable() {
        return "BTRADE_CLICK_METRICS";
    }

    @Override
    public long maxOffsets() {
        return MAX_OFFSETS;
    }

    @Override
    public List<String> topics(Settings settings) {
        return List.of(settings.topics().pushMonitor(), settings.topics().pushReceipt());
    }

    @Override
    public PartitionWork work(Settings settings) {
        return new ClickWork(settings);
    }

    @Override
    public void check(Settings settings) {
        Connections.of(settings).check();
        ReceiptParts.receiving(settings);
        ClickParts.counting(settings);
    }

    /** Receipts whose messages were not known when they came. */
    @Override
    public Runnable chore(Settings settings) {
        return () -> {
            ReceiptParts.receiving(settings).tidy();
            ClickParts.tidy(settings);
        };
    }
}
