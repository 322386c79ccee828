package com.btrade.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {
    @TempDir
    private Path dir;

    @Test
    void letsNoDeedBeDoneTwiceEvenByALaterDemo() throws IOException {
        try (Diary diary = new Diary(dir.resolve("diary"))) {
            assertThat(diary.begin("click-sms 1/1")).isTrue();
            diary.done("click-sms 1/1");
            assertThat(diary.begin("click-sms 1/1")).isFalse();
        }
        try (Diary later = new Diary(dir.resolve("diary"))) {
            assertThat(later.begin("click-sms 1/1")).isFalse();
            assertThat(later.made("click-sms")).isEqualTo(1);
            assertThat(later.made("click-wechat")).isZero();
        }
    }

    @Test
    void tellsADeedThatACrashLeftOpenFromOneThatWasDone() throws IOException {
        try (Diary diary = new Diary(dir.resolve("diary"))) {
            diary.begin("quote-sms 1");
            diary.done("quote-sms 1");
            diary.begin("quote-sms 2");
        }
        try (Diary later = new Diary(dir.resolve("diary"))) {
            assertThat(later.made("quote-sms")).isEqualTo(1);
            assertThat(later.open("quote-sms")).isEqualTo(1);
        }
    }
}
