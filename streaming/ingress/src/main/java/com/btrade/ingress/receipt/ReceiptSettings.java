package com.btrade.ingress.receipt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What callbacks are verified with. Prints itself without secrets.
 *
 * @param sendcloudAppKey signs SendCloud's callbacks; a secret, from {@code BTRADE_SENDCLOUD_APP_KEY}
 * @param wechatToken signs those of the suppliers' account; a secret, from {@code BTRADE_WECHAT_EVENT_TOKEN}
 * @param wechatBuyersToken those of the buyers' account, from {@code BTRADE_WECHAT_BUYERS_EVENT_TOKEN}
 * @param window how far the time a callback was signed at may be from now; from {@code BTRADE_RECEIPT_WINDOW}
 */
@ConfigurationProperties("btrade.receipt")
record ReceiptSettings(
        @DefaultValue("") String sendcloudAppKey,
        @DefaultValue("") String wechatToken,
        @DefaultValue("") String wechatBuyersToken,
        @DefaultValue("10m") Duration window) {
    ReceiptSettings {
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "Invalid btrade.receipt.window: " + window + ", expected 1s to 1d (BTRADE_RECEIPT_WINDOW)");
        }
    }

    /** The secret of a hook, empty if it is not set. */
    String secret(Hook hook) {
        return switch (hook) {
            case SENDCLOUD -> sendcloudAppKey.strip();
            case WECHAT -> wechatToken.strip();
            case WECHAT_BUYERS -> wechatBuyersToken.strip();
        };
    }

    @Override
    public String toString() {
        return "callbacks signed within " + window;
    }
}
