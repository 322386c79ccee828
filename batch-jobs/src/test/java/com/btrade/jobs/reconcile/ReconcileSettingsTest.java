package com.btrade.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.jobs.testing.Settings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconcileSettingsTest {
    @Test
    void asksNobodyUnlessToldWhom() {
        ReconcileSettings settings = Settings.bind(ReconcileSettings.class, "btrade.reconcile");
        SendCloudSettings account = Settings.bind(SendCloudSettings.class, "btrade.sendcloud");
        assertThat(account.isConfigured()).isFalse();
        assertThat(account.url()).hasToString("https://api.sendcloud.net/smsapi");
        assertThat(settings.receiptPatience()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.chunkSize()).isEqualTo(100);
    }

    @Test
    void takesTheAccountAsTheSendAppDoes() {
        SendCloudSettings account = Settings.bind(
                SendCloudSettings.class,
                "btrade.sendcloud",
                "url",
                "https://api.example/smsapi/",
                "user",
                " u ",
                "key",
                "k\n");

        assertThat(account).isEqualTo(new SendCloudSettings(URI.create("https://api.example/smsapi"), "u", "k"));
    }

    @Test
    void hidesItsKeyAndRefusesWhatTheProviderDoes() {
        assertThat(Settings.bind(SendCloudSettings.class, "btrade.sendcloud", "user", "u", "key", "hidden"))
                .satisfies(account -> assertThat(account.isConfigured()).isTrue())
                .satisfies(account -> assertThat(account.toString()).doesNotContain("hidden"));
        assertThatThrownBy(() -> Settings.bind(ReconcileSettings.class, "btrade.reconcile", "chunk-size", "101"))
                .hasRootCauseMessage("Invalid chunk-size: 101, expected a number from 1 to 100");
    }
}
