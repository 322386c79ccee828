package com.btrade.stream.send.gateway.wechat;

import com.btrade.stream.send.Line;
import com.btrade.stream.send.Template;
import java.util.Map;

/**
 * One service account. Prints itself without the secret.
 *
 * @param line its name, rate and daily quota
 * @param templates the messages that go through it
 */
public record WechatAccount(String appid, String secret, Line line, Map<Template, WechatTemplate> templates) {
    public WechatAccount {
        templates = Map.copyOf(templates);
    }

    @Override
    public String toString() {
        return line.name();
    }
}
