package com.btrade.jobs.crawl;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for every crawl, and the sites.
 *
 * @param allowPrivateAddresses 是否允许抓取本机和内网地址，仅供测试和演示。Whether sites on this machine or in its private
 *     network may be asked; for tests and the demo
 * @param yt1998 药通网
 */
@ConfigurationProperties("btrade.crawl")
record CrawlSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @NestedConfigurationProperty SiteSettings yt1998) {}
