package com.btrade.jobs.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuantityProperties {
    @Property(tries = 3000)
    void fitsTheColumnsWhateverTheText(@ForAll("texts") String text) {
        Quantity quantity = Quantity.parse(text);
        assertThat(quantity.amount()).hasSizeBetween(1, 10).doesNotContain("E");
        assertThat(new BigDecimal(quantity.amount())).isPositive();
        assertThat(quantity.unit()).isIn("吨", "公斤", "克");
    }

    @Property
    void readsEveryNumberAsChineseWriteIt(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
        assertThat(Quantity.parse(chinese(number) + "公斤")).isEqualTo(new Quantity(Integer.toString(number), "公斤"));
    }

    @Property
    void readsThousandsSeparatorsAndFullWidthDigitsAlike(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
        Quantity plain = Quantity.parse(number + "公斤");
        String separated = String.format(Locale.ROOT, "%,d公斤", number);
        assertThat(Quantity.parse(separated)).isEqualTo(plain);
        assertThat(Quantity.parse(fullWidth(separated))).isEqualTo(plain);
    }

    @Property
    void takesTheLowerEndOfEveryRange(
            @ForAll @IntRange(min = 1, max = 99_999) int one, @ForAll @IntRange(min = 1, max = 99_999) int other) {
        assertThat(Quantity.parse(one + "-" + other + "吨"))
                .isEqualTo(new Quantity(Integer.toString(Math.min(one, other)), "吨"));
    }

    @Property
    void halvesMarketPounds(@ForAll @IntRange(min = 1, max = 9_999_999) int pounds) {
        BigDecimal kilograms = new BigDecimal(Quantity.parse(pounds + "斤").amount());
        assertThat(kilograms.add(kilograms)).isEqualByComparingTo(BigDecimal.valueOf(pounds));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "1",
                "0",
                "500",
                "1,000",
                "，",
                ".",
                "-",
                "～",
                "到",
                "三",
                "百",
                "千",
                "万",
                "亿",
                "半",
                "两",
                "零",
                "吨",
                "公斤",
                "斤",
                "克",
                "kg",
                "g",
                "约",
                "左右",
                " ",
                "　",
                "件",
                "每月",
                "\n",
                "９",
                "(",
                "99999999999");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(40));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c).forEach(wide::appendCodePoint);
        return wide.toString();
    }

    private static String chinese(int number) {
        if (number >= 10_000) {
            int rest = number % 10_000;
            String low = rest == 0 ? "" : (rest < 1_000 ? "零" : "") + chinese(rest);
            return chinese(number / 10_000) + "万" + low;
        }
        String digits = "零一二三四五六七八九";
        StringBuilder text = new StringBuilder();
        String powers = "千百十";
        int power = 1_000;
        boolean zero = false;
        for (int i = 0; i < 4; i++, power /= 10) {
            int digit = number / power % 10;
            if (digit == 0) {
                zero = text.length() > 0;
            } else {
                text.append(zero ? "零" : "").append(digits.charAt(digit)).append(i < 3 ? powers.charAt(i) : "");
                zero = false;
            }
        }
        return text.toString();
    }
}
