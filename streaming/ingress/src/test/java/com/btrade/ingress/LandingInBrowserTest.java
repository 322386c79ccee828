package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.InstalledBrowser;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A supplier with a phone, whose browser runs no script. */
class LandingInBrowserTest {
    private static final int WIDTH = 390;

    @Test
    void aSupplierSaysThatItIsNotTheirHerbAndThenThatTheyWantNoMore() {
        Optional<Path> chromium = InstalledBrowser.find();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine");
        Space space = Sandbox.shared().fresh(LandingInBrowserTest.class);
        Samples samples = new Samples(space);
        int batch = samples.batch("当归");
        String token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
        try (TestIngress ingress = TestIngress.on(space);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--lang=zh-CN")));
                BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, 844)
                        .setDeviceScaleFactor(2)
                        .setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> errors.add(message.text()));
            String landing = ingress.uri("/purchase/purchaseinfo/" + batch + "?uuid=" + token)
                    .toString();
            page.navigate(landing);
            assertFits(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/landing.png"))
                    .setFullPage(true));

            page.getByText("这不是我的药材").click();
            assertThat(page.locator("main").innerText()).contains("今后不再通知您这种药材的采购");
            assertFits(page);

            page.navigate(landing);
            page.getByText("不要再通知我").click();
            assertThat(page.locator("main").innerText()).contains("138****0000 将不再收到任何采购通知");
            assertThat(samples.texts("SELECT scope FROM opt_out")).containsExactly("HERB");
            assertFits(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/optout.png"))
                    .setClip(0, 0, WIDTH, 360));
            page.getByText("确认退订").click();
            assertThat(page.locator("main").innerText()).contains("您不会再收到采购通知");
            assertThat(samples.texts("SELECT scope FROM opt_out ORDER BY scope"))
                    .containsExactly("ALL", "HERB");
            assertThat(errors).as("what the browser complains of").isEmpty();
        }
    }

    /** No wider than the phone, and every button large enough for a thumb. */
    private static void assertFits(Page page) {
        for (Locator box : page.locator("section, button").all()) {
            assertThat(box.boundingBox().x + box.boundingBox().width).isLessThanOrEqualTo(WIDTH);
        }
        for (Locator button : page.locator("button").all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }
}
