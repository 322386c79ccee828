package com.btrade.jobs.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Mobile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800000001 | 0558-1 | 13800000001 | 0558-1 | | ",
                "138 0000 0001 | '' | 13800000001 | '' | | ",
                "4001234567 | '' | '' | 4001234567 | | NO_MOBILE",
                "13800000001转801 | 0558-5550000 | '' | 0558-5550000,13800000001转801 | | NO_MOBILE",
                "13800000001/4001234567 | '' | 13800000001 | 4001234567 | | ",
                "13800000001/13900000002、13800000001 | '' | 13800000001 | '' | 13900000002 | ",
                "13800000001/1390000002 | '' | 13800000001 | 1390000002 | | ",
                "13800000001,0558-5112233 | 0558-5112233 | 13800000001 | 0558-5112233 | | ",
                "0558-5112233 | '' | 0558-5112233 | '' | | LAND_LINE",
                "1380000000 | '' | 1380000000 | '' | | NOT_A_NUMBER",
                "无 | '' | 无 | '' | | NOT_A_NUMBER",
                "'' | 0558-1 | '' | 0558-1 | | NO_MOBILE",
            })
    void putsEachNumberWhereItBelongs(
            String mobile, String phone, String newMobile, String newPhone, String more, String reason) {
        Split split = Split.of(mobile, phone);

        assertThat(split.mobile()).isEqualTo(newMobile);
        assertThat(split.phone()).isEqualTo(newPhone);
        assertThat(split.more()).extracting(Mobile::number).isEqualTo(more == null ? List.of() : List.of(more));
        assertThat(split.reason()).isEqualTo(reason == null ? null : SetAsideReason.valueOf(reason));
    }

    @Test
    void movesNothingThatFindsNoRoom() {
        String full = "0".repeat(95);

        Split split = Split.of("13800000001/4001234567", full);

        assertThat(split.changes("13800000001/4001234567", full)).isFalse();
        assertThat(split.reason()).isEqualTo(SetAsideReason.PHONE_FULL);
    }
}
