package com.btrade.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir
    private Path dir;

    private Diary diary;

    @BeforeEach
    void oneClickWasMade() throws IOException {
        diary = new Diary(dir.resolve("diary"));
        diary.begin("click-sms 1/1");
        diary.done("click-sms 1/1");
    }

    @AfterEach
    void close() throws IOException {
        diary.close();
    }

    @Test
    void findsNothingWhereAllAddsUp() {
        assertThat(faults(new Books(Channel.SMS, 1, 20, 20, 20, 0, 2, 2, 1, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void findsAMessageThatNeverLeft() {
        assertThat(faults(new Books(Channel.SMS, 1, 20, 20, 19, 0, 2, 2, 1, 0, 0, 0)))
                .containsExactly("sms messages in the outbox and held back 19 ≠ push records 20");
    }

    @Test
    void findsARecipientWhoWasToldTwice() {
        assertThat(faults(new Books(Channel.SMS, 1, 20, 20, 20, 0, 2, 2, 1, 0, 1, 0)))
                .containsExactly("sms repeated recipients 1 ≠ allowed 0");
    }

    @Test
    void findsAClickThatWasCountedTwiceOrNotAtAll() {
        assertThat(faults(new Books(Channel.SMS, 1, 20, 20, 20, 0, 2, 2, 2, 0, 0, 0)))
                .containsExactly("sms clicks counted 2 ≠ made 1");
        assertThat(faults(new Books(Channel.SMS, 1, 20, 20, 20, 0, 2, 2, 0, 0, 0, 0)))
                .containsExactly("sms clicks counted 0 ≠ made 1");
    }

    @Test
    void findsATaskThatWasNotFinished() {
        assertThat(faults(new Books(Channel.SMS, 1, 20, 20, 20, 0, 2, 2, 1, 0, 0, 1)))
                .containsExactly("sms unfinished tasks 1 ≠ allowed 0");
    }

    @Test
    void findsAReminderThatNeverLeft() {
        assertThat(faults(new Books(Channel.SMS, 1, 20, 20, 20, 0, 2, 1, 1, 0, 0, 0)))
                .containsExactly("sms reminders in the outbox 1 ≠ notes of reminders 2");
    }

    private java.util.List<String> faults(Books books) {
        return new Audit().channel(books, diary).faults();
    }
}
