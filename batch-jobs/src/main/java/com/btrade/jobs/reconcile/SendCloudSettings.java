package com.btrade.jobs.reconcile;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at the provider of SMS, from the environment only: no launch page offers to type it. Prints itself without the key.
 *
 * @param url 短信接口地址。Address of SendCloud's SMS interface
 * @param user 账号 smsUser，空则不查询。The account's smsUser; if empty nothing is asked
 * @param key 账号 smsKey，密钥。The account's smsKey, a secret
 */
@ConfigurationProperties("btrade.sendcloud")
record SendCloudSettings(
        @DefaultValue("https://api.sendcloud.net/smsapi") URI url,
        @DefaultValue("") String user,
        @DefaultValue("") String key) {
    /** The send app reads the same variables, and takes them with a slash or a line's end behind them. */
    SendCloudSettings {
        url = URI.create(url.toString().replaceAll("/+$", ""));
        user = user.strip();
        key = key.strip();
    }

    boolean isConfigured() {
        return !user.isEmpty() && !key.isEmpty();
    }

    @Override
    public String toString() {
        return "SendCloud at " + url;
    }
}
