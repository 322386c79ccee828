package com.btrade.stream.settings;

import com.btrade.model.Channel;
import com.btrade.model.Topics;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What both apps are told by their environment. Prints itself without user names and passwords.
 *
 * @param kafkaServers {@code BTRADE_KAFKA_SERVERS}: host:port, comma separated
 * @param topicPrefix {@code BTRADE_TOPIC_PREFIX}: before every topic's name, default none
 * @param mysqlUrl {@code BTRADE_MYSQL_URL}: jdbc:mysql://host:port/database
 * @param mysqlUser {@code BTRADE_MYSQL_USER}, default root
 * @param mysqlPassword {@code BTRADE_MYSQL_PASSWORD}, default empty
 * @param mongoUri {@code BTRADE_MONGODB_URI}: the database in its path, default yaocai_statistical
 * @param publicUrl {@code BTRADE_PUBLIC_URL}: what the links in messages begin with, no slash at its end
 * @param checkpoints {@code BTRADE_CHECKPOINTS}: the directory or URI under which each app keeps how far it has read
 * @param sparkMaster {@code BTRADE_SPARK_MASTER}: empty unless set; then what spark-submit says, or local[2]
 * @param trigger {@code BTRADE_TRIGGER}: milliseconds from the start of one batch to that of the next, default 500
 * @param maxOffsets {@code BTRADE_MAX_OFFSETS_PER_TRIGGER}: the most messages of one batch
 * @param smsGateway {@code BTRADE_GATEWAY_SMS}: the provider of SMS, default outbox
 * @param wechatGateway {@code BTRADE_GATEWAY_WECHAT}: the provider of WeChat messages, default outbox
 * @param lease {@code BTRADE_LEASE}: milliseconds after which another sender may take over, default 60,000
 * @param probe {@code BTRADE_CHANNEL_PROBE}: milliseconds after which a stopped channel is tried again, default 300,000
 * @param sweep {@code BTRADE_SWEEP}: milliseconds between two looks for what was left behind, default 5,000
 * @param heartbeat {@code BTRADE_HEARTBEAT}: a file that is written while the app runs, for a probe; default none
 * @param consent {@code BTRADE_CONSENT_*}: to whom messages may go, how often and when
 */
public record Settings(
        String kafkaServers,
        String topicPrefix,
        String mysqlUrl,
        String mysqlUser,
        String mysqlPassword,
        String mongoUri,
        String publicUrl,
        String checkpoints,
        String sparkMaster,
        Duration trigger,
        long maxOffsets,
        String smsGateway,
        String wechatGateway,
        Duration lease,
        Duration probe,
        Duration sweep,
        String heartbeat,
        ConsentSettings consent)
        implements Serializable {
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");
    private static final Pattern MONGO_CREDENTIALS = Pattern.compile("//[^@/]*@");

    /**
     * Reads the environment.
     *
     * @param maxOffsets the app's own default
     * @throws IllegalArgumentException if anything is missing or wrong; names all of it
     */
    public static Settings from(Map<String, String> variables, long maxOffsets) {
        Environment environment = new Environment(variables);
        Settings settings = new Settings(
                environment.required("BTRADE_KAFKA_SERVERS", "host:port of the brokers, comma separated"),
                environment.optional("BTRADE_TOPIC_PREFIX", ""),
                environment.required("BTRADE_MYSQL_URL", "jdbc:mysql://host:port/database"),
                environment.optional("BTRADE_MYSQL_USER", "root"),
                environment.optional("BTRADE_MYSQL_PASSWORD", ""),
                environment.required("BTRADE_MONGODB_URI", "mongodb://host:port/database"),
                TRAILING_SLASHES
                        .matcher(environment.required("BTRADE_PUBLIC_URL", "what links begin with, https://host"))
                        .replaceFirst(""),
                TRAILING_SLASHES
                        .matcher(environment.required("BTRADE_CHECKPOINTS", "a directory for the streams' checkpoints"))
                        .replaceFirst(""),
                environment.optional("BTRADE_SPARK_MASTER", ""),
                Duration.ofMillis(environment.number("BTRADE_TRIGGER", 500, 0)),
                environment.number("BTRADE_MAX_OFFSETS_PER_TRIGGER", maxOffsets, 1),
                environment.optional("BTRADE_GATEWAY_SMS", "outbox"),
                environment.optional("BTRADE_GATEWAY_WECHAT", "outbox"),
                Duration.ofMillis(environment.number("BTRADE_LEASE", 60_000, 100)),
                Duration.ofMillis(environment.number("BTRADE_CHANNEL_PROBE", 300_000, 100)),
                Duration.ofMillis(environment.number("BTRADE_SWEEP", 5_000, 100)),
                environment.optional("BTRADE_HEARTBEAT", ""),
                ConsentSettings.from(environment));
        settings.check(environment);
        environment.refuseIfWrong();
        return settings;
    }

    private void check(Environment environment) {
        environment.require(
                mysqlUrl.isEmpty() || mysqlUrl.startsWith("jdbc:mysql://"),
                "Invalid BTRADE_MYSQL_URL: expected jdbc:mysql://host:port/database");
        environment.require(
                mongoUri.isEmpty() || mongoUri.matches("mongodb(\\+srv)?://.+"),
                "Invalid BTRADE_MONGODB_URI: expected mongodb://host:port/database");
        environment.require(
                publicUrl.isEmpty() || isWebAddress(publicUrl),
                "Invalid BTRADE_PUBLIC_URL: " + publicUrl + ", expected http:// or https:// and a host");
        environment.require(
                topicPrefix.matches("[0-9A-Za-z._-]{0,40}"),
                "Invalid BTRADE_TOPIC_PREFIX: " + topicPrefix + ", expected up to 40 letters, digits, '.', '_' or '-'");
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The topics. */
    public Topics topics() {
        return new Topics(topicPrefix);
    }

    /** The name of a channel's provider. */
    public String gateway(Channel channel) {
        return channel == Channel.SMS ? smsGateway : wechatGateway;
    }

    @Override
    public String toString() {
        return "Kafka " + kafkaServers + ", MySQL " + mysqlUrl.replaceFirst("\\?.*", "") + ", MongoDB "
                + MONGO_CREDENTIALS.matcher(mongoUri).replaceFirst("//").replaceFirst("\\?.*", "");
    }
}
