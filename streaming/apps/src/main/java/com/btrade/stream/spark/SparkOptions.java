package com.btrade.stream.spark;

import com.btrade.stream.inlet.KafkaMessage;
import com.btrade.stream.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;
import org.jspecify.annotations.Nullable;

/** The one place that knows Spark's names of options and columns. */
public final class SparkOptions {
    private static final String DEFAULT_MASTER = "local[2]";

    // The columns of Spark's Kafka source.
    private static final int KEY = 0;
    private static final int VALUE = 1;
    private static final int TOPIC = 2;
    private static final int PARTITION = 3;
    private static final int OFFSET = 4;
    private static final int TIMESTAMP = 5;

    private SparkOptions() {}

    /** A session on the configured master; spark-submit's if none is configured. */
    public static SparkSession session(Settings settings, String app) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("btrade-" + app)
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.streaming.noDataMicroBatches.enabled", "false")
                .config("spark.sql.streaming.stopTimeout", "60s");
        String master = master(settings);
        if (!master.isEmpty()) {
            builder.master(master);
        }
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        if (!System.getProperty("spark.master", master).startsWith("local")) {
            executorsSee(System.getenv(), builder);
            executorsTell(builder);
        }
        return builder.getOrCreate();
    }

    /** Executors elsewhere are told what this driver was told: gateways are opened there. Spark shows none of it. */
    private static void executorsSee(Map<String, String> variables, SparkSession.Builder builder) {
        variables.forEach((name, value) -> {
            String option = "spark.executorEnv." + name;
            if (name.startsWith("BTRADE_") && System.getProperty(option) == null) {
                builder.config(option, value);
            }
        });
        builder.config("spark.redaction.regex", "(?i)secret|password|token|access[.]?key|executorEnv");
    }

    /** Executors elsewhere tell this driver what they count, beside what the operator's own plugins do. */
    private static void executorsTell(SparkSession.Builder builder) {
        String others = System.getProperty("spark.plugins", "");
        String ours = WatchPlugin.class.getName();
        builder.config("spark.plugins", others.isBlank() ? ours : others + "," + ours);
    }

    private static String master(Settings settings) {
        boolean submitted = System.getProperty("spark.master") != null;
        return settings.sparkMaster().isEmpty() && !submitted ? DEFAULT_MASTER : settings.sparkMaster();
    }

    static Dataset<Row> messages(SparkSession spark, Settings settings, List<String> topics) {
        return spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", settings.kafkaServers())
                .option("subscribe", String.join(",", topics))
                .option("startingOffsets", "earliest")
                // A batch reads what is there: at the end of the log Kafka would wait half a second for more.
                .option("kafka.fetch.max.wait.ms", "20")
                .option("maxOffsetsPerTrigger", settings.maxOffsets())
                .load();
    }

    /** The rows of a batch as Kafka's reader made them, without a step of Spark's own between. */
    static JavaRDD<InternalRow> rows(Dataset<Row> batch) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) batch)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }

    static KafkaMessage message(InternalRow row) {
        return new KafkaMessage(
                row.getUTF8String(TOPIC).toString(),
                row.getInt(PARTITION),
                row.getLong(OFFSET),
                TimeUnit.MICROSECONDS.toMillis(row.getLong(TIMESTAMP)),
                bytes(row, KEY),
                bytes(row, VALUE));
    }

    private static byte @Nullable [] bytes(InternalRow row, int column) {
        return row.isNullAt(column) ? null : row.getBinary(column);
    }

    static DataStreamWriter<Row> writer(Dataset<Row> messages, Settings settings, String app, Trigger trigger) {
        return messages.writeStream()
                .queryName(app)
                .trigger(trigger)
                .option("checkpointLocation", settings.checkpoints() + "/" + app);
    }

    static Trigger trigger(Settings settings) {
        return Trigger.ProcessingTime(settings.trigger().toMillis());
    }
}
