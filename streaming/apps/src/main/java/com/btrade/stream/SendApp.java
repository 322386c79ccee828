package com.btrade.stream;

import com.btrade.model.SandboxClock;
import com.btrade.stream.send.Sweeper;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.PartitionWork;
import com.btrade.stream.spark.StreamApp;
import com.btrade.stream.spark.StreamMain;
import com.btrade.stream.store.Connections;
import java.util.List;

/** The send app: executes the tasks of {@code send_task} (rule R3), and finishes what a crash left behind. */
public final class SendApp implements StreamApp {
    /** Tasks, each of tens to thousands of messages: few enough that the end of a batch is not waited for long. */
    private static final long MAX_OFFSETS = 500;

    /** Runs the app; the environment says where everything is, see {@link Settings}. */
    public static void main(String[] args) {
        StreamMain.run(new SendApp());
    }

    @Override
    public String name() {
        return "send";
    }

    @Override
    public String chineseName() {
        return "发送程序";
    }

    @Override
    public String metricsVariable() {
        return "BTRADE_SEND_METRICS";
    }

    @Override
    public long maxOffsets() {
        return MAX_OFFSETS;
    }

    @Override
    public List<String> topics(Settings settings) {
        return List.of(settings.topics().sendTask());
    }

    @Override
    public PartitionWork work(Settings settings) {
        return new SendWork(settings);
    }

    @Override
    public void check(Settings settings) {
        Connections.of(settings).check();
        SendParts.sending(settings);
    }

    @Override
    public Runnable chore(Settings settings) {
        return new Sweeper(SendParts.sending(settings), SandboxClock.in(System.getenv()), settings.lease())::sweep;
    }
}
