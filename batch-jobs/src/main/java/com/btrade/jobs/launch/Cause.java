package com.btrade.jobs.launch;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.kafka.KafkaException;

/** Finds, in a chain of exceptions, the line that tells an operator what went wrong. */
final class Cause {
    private static final Pattern OURS = Pattern.compile("(?:Cannot|Invalid|Failed to|Refused) .*", Pattern.DOTALL);
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9])");
    private static final int MAX_LENGTH = 500;

    private Cause() {}

    /** One line: our own words where there are any, else which store was away, else the root cause. */
    static String of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Throwable root = chain.get(chain.size() - 1);
        for (Throwable one : chain) {
            if (one.getClass().getName().startsWith("com.btrade.") && one.getMessage() != null) {
                return line(one.getMessage());
            }
        }
        for (Throwable one : chain) {
            String store = store(one);
            if (!store.isEmpty()) {
                return line("Cannot reach " + store + ": " + text(root));
            }
        }
        return line(
                OURS.matcher(text(root)).matches()
                        ? text(root)
                        : root.getClass().getSimpleName() + ": " + text(root));
    }

    /** The same line, then where the root cause was thrown; mobiles that a driver quoted are masked. */
    static String inFull(Throwable failure) {
        List<Throwable> chain = chain(failure);
        StringWriter trace = new StringWriter();
        chain.get(chain.size() - 1).printStackTrace(new PrintWriter(trace, true));
        return masked(of(failure) + "\n" + trace);
    }

    /** The text without the middle of what looks like a mobile, as in the log. */
    static String masked(String text) {
        return MOBILE.matcher(text).replaceAll("$1****$2");
    }

    private static String store(Throwable one) {
        if (one instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("08")) {
            return "MySQL 数据库 (see BTRADE_MYSQL_URL, BTRADE_JOB_REPOSITORY_URL, BTRADE_YAOYY_URL)";
        }
        if (one instanceof MongoTimeoutException || one instanceof MongoSocketException) {
            return "MongoDB (see BTRADE_MONGODB_URI)";
        }
        return one instanceof KafkaException || one instanceof org.apache.kafka.common.errors.TimeoutException
                ? "Kafka (see BTRADE_KAFKA_SERVERS)"
                : "";
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = failure; one != null && !chain.contains(one); one = one.getCause()) {
            chain.add(one);
        }
        return chain;
    }

    private static String text(Throwable one) {
        return one.getMessage() == null ? one.getClass().getSimpleName() : one.getMessage();
    }

    private static String line(String message) {
        String line = message.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "...";
    }
}
