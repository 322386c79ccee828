package com.btrade.jobs.run;

import com.btrade.model.Masked;
import com.btrade.model.Mobile;
import com.btrade.model.OpenId;
import java.util.regex.Pattern;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What an operator wants for a person.
 *
 * @param address a mobile or an openid of theirs
 * @param block the block list, instead of marketing only
 * @param revoke take it back
 */
public record OptOutRequest(String address, boolean block, boolean revoke) {
    public static final String MOBILE = "mobile";
    public static final String OPENID = "openid";
    public static final String BLOCK = "block";
    public static final String REVOKE = "revoke";

    private static final Pattern ONE_WORD = Pattern.compile("[^\\s,]+");

    /**
     * What a job was started with.
     *
     * @throws IllegalArgumentException if it names no address, or two
     */
    public static OptOutRequest of(JobParameters parameters) {
        String mobile = parameters.getString(MOBILE, "");
        String openid = parameters.getString(OPENID, "");
        requireOne(!mobile.isEmpty(), !openid.isEmpty());
        return new OptOutRequest(mobile + openid, is(parameters.getString(BLOCK)), is(parameters.getString(REVOKE)));
    }

    /**
     * Makes sure that one person is meant.
     *
     * @throws IllegalArgumentException if no address is given, or two
     */
    public static void requireOne(boolean mobile, boolean openid) {
        if (mobile == openid) {
            throw new IllegalArgumentException(
                    "Cannot start opt-out: expected mobile or openid, one of them 请给出 mobile 或 openid 之一");
        }
    }

    private static boolean is(String value) {
        return "true".equals(value);
    }

    /**
     * Reads a mobile, however it is written.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String parseMobile(String text) {
        return Mobile.parse(text)
                .map(Mobile::number)
                .orElseThrow(() -> new IllegalArgumentException("Invalid mobile 不是手机号: " + Masked.of(text.strip())
                        + ", expected 11 digits beginning with 13 to 19"));
    }

    /**
     * Reads an openid.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String parseOpenid(String text) {
        String stripped = text.strip();
        if (!ONE_WORD.matcher(stripped).matches()) {
            throw new IllegalArgumentException("Invalid openid: " + Masked.of(stripped)
                    + ", expected 1 to 64 characters without blanks and commas");
        }
        return new OpenId(stripped).value();
    }

    @Override
    public String toString() {
        return Masked.of(address);
    }
}
