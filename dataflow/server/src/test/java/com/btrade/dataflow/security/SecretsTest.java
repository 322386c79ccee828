package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets secrets = new Secrets(List.of("own-secret", "own-secret-longer", "short"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mongodb://u:hidden@h:1/db|mongodb://u:******@h:1/db",
                "see redis://:hidden@h and more|see redis://:******@h and more",
                "mongodb://u:hid@den@h/db|mongodb://u:******@h/db",
                "jdbc:mysql://h/db?user=u&password=hidden&x=1|jdbc:mysql://h/db?user=u&password=******&x=1",
                "--some.password=hidden --other=seen|--some.password=****** --other=seen",
                "task --my.api-key='hidden too' --x=y|task --my.api-key=****** --x=y",
                "BTRADE_SMS_SECRET=hidden|BTRADE_SMS_SECRET=******",
                "{a.password=hidden, b=seen}|{a.password=******, b=seen}",
                "X={\"a.secret\":\"hid\\\"den\",\"b\":\"seen\"}|X={\"a.secret\":\"******\",\"b\":\"seen\"}",
                "before own-secret after|before ****** after",
                "own-secret-longer|******"
            })
    void masksWhatMustNotBeSeen(String text, String expected) {
        assertThat(secrets.mask(text)).isEqualTo(expected);
        assertThat(secrets.revealedBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "businessDate=2026-11-25 dryRun=true",
                "http://127.0.0.1:9393/dashboard",
                "--spring.batch.job.name=push-new-purchases",
                "a short word",
                "--some.password=${BTRADE_MYSQL_PASSWORD}",
                "--some.password=******",
                "mail@example.com at 12:30",
                "the password is missing"
            })
    void leavesTheRestAlone(String text) {
        assertThat(secrets.mask(text)).isEqualTo(text);
    }
}
