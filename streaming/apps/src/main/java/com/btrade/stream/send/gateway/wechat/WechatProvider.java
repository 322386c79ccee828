package com.btrade.stream.send.gateway.wechat;

import com.btrade.model.Channel;
import com.btrade.model.SandboxClock;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.gateway.GatewayProvider;
import com.btrade.stream.store.Mysql;
import java.util.Map;

/** Template messages through two WeChat service accounts, see {@link WechatSettings}. */
public final class WechatProvider implements GatewayProvider {
    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public Gateway open(Channel channel, Mysql mysql, Map<String, String> environment) {
        if (channel != Channel.WECHAT) {
            throw new IllegalArgumentException(
                    "Invalid BTRADE_GATEWAY_" + channel + ": wechat sends WeChat messages only");
        }
        return new WechatGateway(WechatSettings.from(environment), new TokenTable(mysql), SandboxClock.in(environment));
    }
}
