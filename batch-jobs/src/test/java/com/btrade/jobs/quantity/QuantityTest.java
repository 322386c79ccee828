package com.btrade.jobs.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500公斤 | 500 | 公斤",
                "500 | 500 | 公斤",
                "500千克 | 500 | 公斤",
                "500kg | 500 | 公斤",
                "500 KG | 500 | 公斤",
                "500㎏ | 500 | 公斤",
                "3吨 | 3 | 吨",
                "2.5 吨 | 2.5 | 吨",
                "5t | 5 | 吨",
                "0.5吨 | 0.5 | 吨",
                "50克 | 50 | 克",
                "500g | 500 | 克",
                "1000斤 | 500 | 公斤",
                "15斤 | 7.5 | 公斤",
                "30市斤 | 15 | 公斤",
            })
    void keepsTheUnitAndTurnsOnlyMarketPoundsIntoKilograms(String text, String amount, String unit) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(amount, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3-5吨 | 3 | 吨",
                "3－5吨 | 3 | 吨",
                "3到5吨 | 3 | 吨",
                "5至3吨 | 3 | 吨",
                "500~800公斤 | 500 | 公斤",
                "500～800公斤 | 500 | 公斤",
                "1000—2000公斤 | 1000 | 公斤",
                "500公斤-1吨 | 500 | 公斤",
                "1吨-500公斤 | 500 | 公斤",
                "100斤到200斤 | 50 | 公斤",
                "500-800 | 500 | 公斤",
                "1,000-2,000公斤 | 1000 | 公斤",
                "一吨到两吨 | 1 | 吨",
                "1-2万斤 | 5000 | 公斤",
                "3到5千公斤 | 3000 | 公斤",
                "三至五百公斤 | 300 | 公斤",
                "500-1万公斤 | 500 | 公斤",
                "2千-1万公斤 | 2000 | 公斤",
                "10-20万 | 100000 | 公斤",
                "两三吨 | 2 | 吨",
                "三五百斤 | 150 | 公斤",
                "一两万公斤 | 10000 | 公斤",
                "十五六吨 | 15 | 吨",
                "二三十公斤 | 20 | 公斤",
                "一百三四公斤 | 130 | 公斤",
            })
    void takesTheLowerEndOfARange(String text, String amount, String unit) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(amount, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "三百五十公斤 | 350 | 公斤",
                "三百五公斤 | 350 | 公斤",
                "两千五百斤 | 1250 | 公斤",
                "两千五公斤 | 2500 | 公斤",
                "一千零五十公斤 | 1050 | 公斤",
                "一百二十公斤 | 120 | 公斤",
                "十吨 | 10 | 吨",
                "二十五吨 | 25 | 吨",
                "半吨 | 0.5 | 吨",
                "一吨半 | 1.5 | 吨",
                "两吨半 | 2.5 | 吨",
                "三千克 | 3 | 公斤",
                "三千公斤 | 3000 | 公斤",
                "1.5万公斤 | 15000 | 公斤",
                "2万斤 | 10000 | 公斤",
                "两万斤 | 10000 | 公斤",
                "1万5千公斤 | 15000 | 公斤",
                "一万五公斤 | 15000 | 公斤",
                "一二〇公斤 | 120 | 公斤",
                "叁佰公斤 | 300 | 公斤",
                "一亿公斤 | 100000000 | 公斤",
                "一百 | 100 | 公斤",
            })
    void understandsChineseNumerals(String text, String amount, String unit) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(amount, unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,500公斤 | 1500 | 公斤",
                "１，５００公斤 | 1500 | 公斤",
                "10,000,000公斤 | 10000000 | 公斤",
                "２０００ | 2000 | 公斤",
                "１吨 | 1 | 吨",
                "约500公斤 | 500 | 公斤",
                "500公斤左右 | 500 | 公斤",
                "500多公斤 | 500 | 公斤",
                "十几吨 | 10 | 吨",
                "每月3吨 | 3 | 吨",
                "5吨/月 | 5 | 吨",
                "大约500 | 500 | 公斤",
                "500以上 | 500 | 公斤",
                "500，急 | 500 | 公斤",
                "2015版药典标准 300公斤 | 300 | 公斤",
                "统一10吨，一级500公斤 | 500 | 公斤",
            })
    void understandsWhatStandsAroundTheNumber(String text, String amount, String unit) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(amount, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "面议",
                "大量",
                "若干吨",
                "有多少要多少",
                "-",
                "0",
                "0公斤",
                "-",
                "100件",
                "2015版",
                "13812345678",
                "2026-11-23",
                "99999999999吨",
                "0.0001公斤",
                ".公斤",
                "1.2.3公斤",
                "吨",
                "公斤"
            })
    void takesAThousandKilogramsWhereNothingCanBeUsed(String text) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity("1000", "公斤"));
    }

    @Test
    void roundsToWhatTheColumnHolds() {
        assertThat(Quantity.parse("1234567.8915公斤").amount()).isEqualTo("1234567.89");
        assertThat(Quantity.parse("0.33333吨").amount()).isEqualTo("0.333");
        assertThat(Quantity.parse("9999999999.9公斤")).isEqualTo(Quantity.UNKNOWN);
    }

    @Test
    void refusesAnAmountThatNoColumnHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity("12345678901", "公斤"))
                .withMessageStartingWith("Invalid amount: ");
    }
}
