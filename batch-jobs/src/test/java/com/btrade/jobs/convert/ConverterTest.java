package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.convert.Conversion.Purchase;
import com.btrade.jobs.convert.Conversion.SetAside;
import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.jobs.quantity.Quantity;
import com.btrade.model.VarietyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConverterTest {
    private final Converter converter =
            new Converter(new HerbCatalogue(List.of(new HerbCatalogue.Entry(new VarietyId(7), "黄芪", "北芪", "", ""))));

    @Test
    void makesAPurchaseOfARowWithEmptyCells() {
        assertThat(converter.convert(row("13800000001", "北芪（统）", ""))).isInstanceOfSatisfying(Purchase.class, made -> {
            assertThat(made.herb().id().value()).isEqualTo(7);
            assertThat(made.quantity()).isEqualTo(Quantity.UNKNOWN);
            assertThat(made.buyer().number()).isEqualTo("13800000001");
        });
    }

    @Test
    void findsTheHerbUnderWordsOfTheTradeAndTraditionalCharacters() {
        assertThat(converter.convert(row("13800000001", "甘肅黃芪統貨", "")))
                .isInstanceOfSatisfying(
                        Purchase.class,
                        made -> assertThat(made.herb().id().value()).isEqualTo(7));
    }

    @Test
    void understandsAMobileWrittenForPeople() {
        assertThat(converter.convert(row("+86 138-0000-0001", "黄芪", "1吨")))
                .isInstanceOfSatisfying(
                        Purchase.class,
                        made -> assertThat(made.buyer().number()).isEqualTo("13800000001"));
    }

    @Test
    void setsAsideWhatItCannotConvertAndSaysWhy() {
        assertThat(reason(row("13800000001", "龙须藤", "1吨"))).isEqualTo(SetAsideReason.UNKNOWN_VARIETY);
        assertThat(reason(row("13800000001", " ", "1吨"))).isEqualTo(SetAsideReason.NO_VARIETY);
        assertThat(reason(row("0558-5112233", "黄芪", "1吨"))).isEqualTo(SetAsideReason.BAD_MOBILE);
        assertThat(reason(row("", "黄芪", "1吨"))).isEqualTo(SetAsideReason.BAD_MOBILE);
    }

    @Test
    void showsNoMobileInItsReasonOrItsText() {
        SetAside waiting = (SetAside) converter.convert(row("138000000012", "黄芪", ""));
        assertThat(waiting.detail()).contains("138****0012").doesNotContain("138000000012");
        assertThat(waiting.toString()).doesNotContain("138000000012");
    }

    private SetAsideReason reason(TraderRow row) {
        return ((SetAside) converter.convert(row)).reason();
    }

    private static TraderRow row(String mobile, String variety, String quantity) {
        return new TraderRow(1, "张三", mobile, variety, "", quantity, "", "", false);
    }
}
