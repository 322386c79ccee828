package com.btrade.jobs.task;

import com.btrade.model.ConsentPolicy;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often people may be told, and whether only a few are; the send app reads the same names from its environment.
 *
 * @param maxPerDay 每人每天两个渠道合计最多几条采购推送，0 为不限。Purchase pushes to one person on a day over both channels, 0 = no cap
 * @param maxPerWeek 每人七天内两个渠道合计最多几条，0 为不限。The same in seven days that end with today, 0 = no cap
 * @param testList 测试名单：手机号或 openid，逗号分隔；非空时其他人一律不会收到。Mobiles and openids; if there are any, nobody else is
 *     reached
 */
@ConfigurationProperties("btrade.consent")
public record ConsentSettings(
        @DefaultValue("0") int maxPerDay,
        @DefaultValue("0") int maxPerWeek,
        @DefaultValue List<String> testList) {
    public ConsentSettings {
        testList = testList.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    ConsentPolicy policy() {
        return new ConsentPolicy(maxPerDay, maxPerWeek, Set.copyOf(testList));
    }

    @Override
    public String toString() {
        return policy().toString();
    }
}
