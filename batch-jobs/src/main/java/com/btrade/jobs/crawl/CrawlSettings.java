package com.btrade.jobs.crawl;

import java.net.URI;
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
 * @param zyccst 诚实通，供应
 * @param zyccstSjh 诚实通，商家
 * @param yobo360 药博
 * @param zyczyc 东方中药材
 * @param kmzyw 康美
 * @param kmzywShops 康美店铺地址。Where the shops of 康美 and their herbs stand
 * @param yt1998Suppliers 药通网，供应
 * @param yt1998SuppliersFlag 药通网供应列表的 gqflg。Which side of the list of 药通网 the suppliers are
 */
@ConfigurationProperties("btrade.crawl")
record CrawlSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("14d") Duration keepPages,
        @NestedConfigurationProperty @DefaultValue CheckSettings check,
        @NestedConfigurationProperty SiteSettings yt1998,
        @NestedConfigurationProperty SiteSettings zyctd,
        @NestedConfigurationProperty SiteSettings zyccst,
        @NestedConfigurationProperty SiteSettings zyccstSjh,
        @NestedConfigurationProperty SiteSettings yobo360,
        @NestedConfigurationProperty SiteSettings zyczyc,
        @NestedConfigurationProperty SiteSettings kmzyw,
        URI kmzywShops,
        @NestedConfigurationProperty SiteSettings yt1998Suppliers,
        @DefaultValue("0") int yt1998SuppliersFlag) {
    CrawlSettings {
        if (keepPages.isNegative()) {
            throw new IllegalArgumentException("Invalid keep-pages: " + keepPages + ", expected 0 or more");
        }
    }
}
