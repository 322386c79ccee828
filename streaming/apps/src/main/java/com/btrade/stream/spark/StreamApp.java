package com.btrade.stream.spark;

import com.btrade.stream.settings.Settings;
import java.util.List;

/** One of the apps. */
public interface StreamApp {
    /** Its name in log lines and for its checkpoint. */
    String name();

    /** Its name for Chinese readers. */
    String chineseName();

    /** The environment variable that says where it answers for its metrics. */
    String metricsVariable();

    /** The most messages of one batch, unless the environment says otherwise. */
    long maxOffsets();

    /** The topics it reads, in one stream. */
    List<String> topics(Settings settings);

    /** What is done with messages. */
    PartitionWork work(Settings settings);

    /**
     * Looks before the start whether everything is there.
     *
     * @throws RuntimeException that says what is not
     */
    void check(Settings settings);

    /** Done again and again beside the stream, on the driver. */
    Runnable chore(Settings settings);
}
