package com.btrade.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Turns a natural key into a document id, so that the same fact stored twice is one document.
 *
 * <p>The id is the first 12 bytes of the SHA-256 of the parts, each preceded by its length, as 24 hex digits. It gives
 * uniqueness without a unique index, which documents of the earlier system might violate.
 */
public final class NaturalKey {
    private static final Pattern HEX_ID = Pattern.compile("[0-9a-f]{24}");
    private static final int ID_BYTES = 12;

    private NaturalKey() {}

    /** The 24 hex digits that stand for these parts, in this order. */
    public static String hex(Object... parts) {
        MessageDigest digest = sha256();
        feed(digest::update, parts);
        return hex(digest.digest());
    }

    /** Gives parts to a digest, each preceded by its length. */
    static void feed(Consumer<byte[]> digest, Object... parts) {
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.accept((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.accept(bytes);
        }
    }

    /** The beginning of a digest, as an id. */
    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    /** The id of the nth task of a batch, channel and task type. */
    public static TaskId task(BatchId batch, Channel channel, TaskType type, int order) {
        return new TaskId(hex("task", batch, channel.id(), type.id(), order));
    }

    /** The id of the nth reminder to one account of a buyer. */
    public static TaskId reminder(BatchId batch, BuyerAccount account, int order) {
        return new TaskId(hex("reminder", batch, account.channel().id(), TaskType.REPLY_REMINDER.id(), order, account));
    }

    /** The id of the push that executes a task. */
    public static PushId push(TaskId task) {
        return new PushId(hex("push", task));
    }

    /** The id of the record that one recipient has of a task. */
    public static RecordId record(TaskId task, String recipient) {
        return new RecordId(hex("record", task, recipient));
    }

    /** Whether a text has the form of an id. */
    static boolean isHex(String text) {
        return HEX_ID.matcher(text).matches();
    }

    static void requireHex(String hex, String what) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("Invalid " + what + ": " + hex + ", expected 24 hex digits");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this JDK has no SHA-256", e);
        }
    }
}
