package com.btrade.jobs.crawl;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for every crawl, and the sites.
 *
 * @param allowPrivateAddresses 是否允许抓取本机和内网地址，仅供测试和演示。Whether sites on this machine or in its private
 *     network may be asked; for tests and the demo
 * @param keepPages 原始页面保留多久，如 14d，期内可重新解析。How long pages are kept as they came, to be read again
 * @param check 隔离规则
 * @param yt1998 药通网
 * @param zyctd 中药材天地网
 */
@ConfigurationProperties("btrade.crawl")
record CrawlSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("14d") Duration keepPages,
        @NestedConfigurationProperty @DefaultValue CheckSettings check,
        @NestedConfigurationProperty SiteSettings yt1998,
        @NestedConfigurationProperty SiteSettings zyctd) {
    CrawlSettings {
        if (keepPages.isNegative()) {
            throw new IllegalArgumentException("Invalid keep-pages: " + keepPages + ", expected 0 or more");
        }
    }
}
