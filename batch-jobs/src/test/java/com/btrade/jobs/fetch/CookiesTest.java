package com.btrade.jobs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {
    private final CookieManager cookies = Cookies.inMemory();

    @ParameterizedTest
    @ValueSource(strings = {"zyctd.com", ".zyctd.com", "ZYCTD.com"})
    void bringsTheSessionOfTheLogInsHostToTheOthersOfItsSite(String domain) throws Exception {
        set("https://secure.zyctd.com/Ajax/AjaxHandle.ashx", domain);

        assertThat(sent("http://www.zyctd.com/gqqg/")).containsExactly("session=1");
        assertThat(sent("https://secure.zyctd.com/")).containsExactly("session=1");
        assertThat(sent("http://www.yt1998.com/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com", "yt1998.com", "www.zyctd.com", "d.com", "e.zyctd.com"})
    void takesNoneForWhatIsNotTheHostsOwnSite(String domain) throws Exception {
        set("https://secure.zyctd.com/", domain);

        assertThat(sent("https://secure.zyctd.com/")).isEmpty();
        assertThat(sent("http://www.zyctd.com/")).isEmpty();
        assertThat(sent("http://" + domain + "/")).isEmpty();
    }

    @Test
    void keepsOneOfNoDomainForItsHostOnly() throws Exception {
        cookies.put(URI.create("http://127.0.0.1:8080/"), Map.of("Set-Cookie", List.of("session=1; path=/")));

        assertThat(sent("http://127.0.0.1:8080/gqqg/")).containsExactly("session=1");
        assertThat(sent("http://127.0.0.2:8080/gqqg/")).isEmpty();
    }

    @Test
    void takesNoneForPartOfANumber() throws Exception {
        set("http://127.0.0.1:8080/", "0.0.1");

        assertThat(sent("http://127.0.0.1:8080/")).isEmpty();
    }

    private void set(String address, String domain) throws Exception {
        cookies.put(
                URI.create(address),
                Map.of("Set-Cookie", List.of("session=1; domain=" + domain + "; path=/; HttpOnly")));
    }

    private List<String> sent(String address) throws Exception {
        return cookies.get(URI.create(address), Map.of()).getOrDefault("Cookie", List.of());
    }
}
