package com.btrade.jobs.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number written in digits, in Chinese numerals or in both: 1500, 三百五十, 一二〇, 1.5万, 1万5千, 半.
 *
 * <p>A last digit right after 百, 千, 万 or 亿 counts the next lower power, as people say it: 三百五 is 350. Two digits in a
 * row such as 两三 and 三五 are a range, of which the lower end counts: 两三百 is 200.
 */
final class ChineseNumber {
    /** The characters a number may consist of, for a regular expression's character class. */
    static final String CHARACTERS = "0-9.零〇一二两三四五六七八九十百千万亿壹贰貳叁肆伍陆陸柒捌玖拾佰仟萬半";

    private static final String WRITTEN = "〇壹两贰貳叁肆伍陆陸柒捌玖拾佰仟萬";
    private static final String PLAIN = "零一二二二三四五六六七八九十百千万";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String POWERS = "亿万千百十";
    private static final BigDecimal[] VALUES = {
        BigDecimal.valueOf(100_000_000),
        BigDecimal.valueOf(10_000),
        BigDecimal.valueOf(1_000),
        BigDecimal.valueOf(100),
        BigDecimal.TEN
    };
    private static final Pattern SHARED_POWERS = Pattern.compile("[百千万亿佰仟萬]+$");
    private static final Pattern ONE_OR_THE_NEXT = Pattern.compile("(?<![" + DIGITS + "])([一二三四五六七八])(?:(?<=一)二|(?<=二)三"
            + "|(?<=三)[四五]|(?<=四)五|(?<=五)六|(?<=六)七|(?<=七)八|(?<=八)九)(?![" + DIGITS + "])");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ChineseNumber() {}

    /** The number, or nothing if the characters do not form one. */
    static Optional<BigDecimal> read(String text) {
        try {
            return Optional.of(value(plain(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The lower end of a range as it is meant: in 1-2万 it is 1万, as long as that is lower. */
    static String lowerEnd(String text, String upper) {
        Matcher powers = SHARED_POWERS.matcher(upper);
        String shared = powers.find() ? text + powers.group() : text;
        return isBelow(shared, upper) ? shared : text;
    }

    private static boolean isBelow(String one, String other) {
        return read(one)
                .flatMap(value -> read(other).filter(limit -> value.compareTo(limit) < 0))
                .isPresent();
    }

    private static BigDecimal value(String text) {
        for (int i = 0; i < VALUES.length; i++) {
            int at = text.lastIndexOf(POWERS.charAt(i));
            if (at >= 0) {
                return times(text.substring(0, at), VALUES[i]).add(below(text.substring(at + 1), VALUES[i]));
            }
        }
        return text.equals("半") ? HALF : new BigDecimal(asciiDigits(text));
    }

    private static BigDecimal times(String factor, BigDecimal power) {
        return factor.isEmpty() ? power : value(withoutZeros(factor)).multiply(power);
    }

    private static BigDecimal below(String rest, BigDecimal power) {
        if (rest.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal value = value(withoutZeros(rest));
        boolean spoken = rest.equals("半") || (rest.length() == 1 && power.compareTo(BigDecimal.TEN) > 0);
        BigDecimal below = spoken ? value.multiply(rest.equals("半") ? power : power.movePointLeft(1)) : value;
        if (below.compareTo(power) >= 0) {
            throw new NumberFormatException("more after a power than the power");
        }
        return below;
    }

    private static String withoutZeros(String text) {
        String rest = text;
        while (rest.length() > 1 && rest.charAt(0) == '零') {
            rest = rest.substring(1);
        }
        return rest;
    }

    private static String asciiDigits(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        if (text.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) {
            throw new NumberFormatException("digits of two scripts in one number");
        }
        return mapped(text, c -> (char) ('0' + DIGITS.indexOf(c)));
    }

    private static String plain(String text) {
        String plain = mapped(text, c -> WRITTEN.indexOf(c) < 0 ? c : PLAIN.charAt(WRITTEN.indexOf(c)));
        return ONE_OR_THE_NEXT.matcher(plain).replaceAll("$1");
    }

    private static String mapped(String text, IntUnaryOperator characters) {
        StringBuilder mapped = new StringBuilder();
        text.chars().map(characters).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }
}
