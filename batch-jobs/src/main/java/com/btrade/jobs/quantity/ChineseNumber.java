package com.btrade.jobs.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Reads a number written in digits, in Chinese numerals or in both: 1500, 三百五十, 一二〇, 1.5万, 1万5千, 半.
 *
 * <p>A last digit right after 百, 千, 万 or 亿 counts the next lower power, as people say it: 三百五 is 350.
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
        return mapped(text, c -> WRITTEN.indexOf(c) < 0 ? c : PLAIN.charAt(WRITTEN.indexOf(c)));
    }

    private static String mapped(String text, IntUnaryOperator characters) {
        StringBuilder mapped = new StringBuilder();
        text.chars().map(characters).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }
}
