package com.btrade.dataflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The dashboard as an operator sees it. Whatever goes wrong on a page is remembered. */
final class Dashboard implements AutoCloseable {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Version 3.2.0 looks once for the log of a job's task execution before it has asked for that execution. */
    private static final String KNOWN_SLIP = "Cannot read properties of undefined (reading 'taskExecutionStatus')";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long the page has to ask for nothing until it has all it wants. */
    private static final Duration QUIET = Duration.ofMillis(400);

    private final List<String> problems = new ArrayList<>();
    private final AtomicInteger waitingFor = new AtomicInteger();
    private final AtomicLong lastAnswer = new AtomicLong();
    private final URI server;
    private final BrowserContext context;
    private final Page page;

    private Dashboard(URI server, BrowserContext context) {
        this.server = server;
        this.context = context;
        this.page = context.newPage();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                problems.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onRequest(request -> waitingFor.incrementAndGet());
        page.onRequestFinished(request -> answered());
        page.onRequestFailed(request -> answered());
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(KNOWN_SLIP)) {
                problems.add(message.text());
            }
        });
    }

    private void answered() {
        waitingFor.decrementAndGet();
        lastAnswer.set(System.nanoTime());
    }

    static Dashboard open(Browser browser, URI server) {
        Dashboard dashboard = new Dashboard(
                server,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setTimezoneId("Asia/Shanghai")));
        dashboard.visit("");
        return dashboard;
    }

    /** Opens the page of a path such as {@code tasks-jobs/tasks} and waits until it has all it asked for. */
    void visit(String path) {
        page.navigate(server + "/dashboard/#/" + path);
        settle();
    }

    /** Opens an entry of the menu at the side. */
    void menu(String entry) {
        page.locator("clr-vertical-nav")
                .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                .click();
        settle();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        settle();
    }

    void press(String button) {
        button(button).first().click();
        settle();
    }

    /** Presses the last of several buttons of one name. */
    void pressLast(String button) {
        button(button).last().click();
        settle();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses the button of the dialog that is open. */
    void confirm(String button) {
        Locator dialog = page.locator(".modal-dialog");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        settle();
    }

    /** What the page says below its menu. */
    String text() {
        return page.locator(".content-area").innerText();
    }

    /** What the dialog that is open says. */
    String dialog() {
        return page.locator(".modal-dialog").innerText();
    }

    /** The field of that label. */
    Locator field(String label) {
        return page.locator("clr-input-container")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
    }

    /** The rows of a list that name something, their cells parted by blanks. */
    List<String> rows(String named) {
        return page.locator("clr-datagrid clr-dg-row").all().stream()
                .map(row -> row.innerText().replaceAll("\\s+", " ").strip())
                .filter(row -> row.contains(named))
                .toList();
    }

    /** The steps of a job execution: name, reads, writes and status. */
    List<String> steps() {
        return page.locator("table tbody tr").all().stream()
                .map(row -> row.locator("td"))
                .map(cells -> List.of(1, 2, 3, 7).stream()
                        .map(column -> cells.nth(column).innerText().strip())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** Loads the page again until it says what is awaited. */
    void awaitText(String awaited) {
        await(() -> text().contains(awaited));
    }

    void await(BooleanSupplier condition) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    page.reload();
                    settle();
                    return condition.getAsBoolean();
                });
    }

    void screenshot(String name) {
        page.evaluate("document.querySelectorAll('.toast-container').forEach(toast => toast.remove())");
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Answers of 400 and above and errors of the page's script, so far. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Scrolls the page down by some pixels. */
    void scroll(int pixels) {
        page.locator(".content-area").evaluate("(area, pixels) => area.scrollTop += pixels", pixels);
    }

    Page page() {
        return page;
    }

    /** Waits until the page asks for nothing more and shows no spinner. */
    private void settle() {
        page.waitForCondition(() -> waitingFor.get() == 0 && System.nanoTime() - lastAnswer.get() > QUIET.toNanos());
        page.waitForFunction("() => !document.querySelector('clr-spinner, .datagrid-spinner')"
                + " && !document.body.innerText.includes('Loading ...')");
    }

    @Override
    public void close() {
        context.close();
    }
}
