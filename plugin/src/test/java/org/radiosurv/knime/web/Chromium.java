// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A headless Chromium with a new profile and one page, driven through the DevTools protocol. The page's errors (console
 * errors, uncaught exceptions, failed loads) are collected.
 */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path profile;

    private final Process process;

    private final DevTools devTools;

    private Chromium(final Path program) throws IOException, InterruptedException {
        profile = Files.createTempDirectory("radiosurv-chromium");
        process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + profile, "--remote-debugging-port=0",
            "--remote-debugging-address=127.0.0.1", "about:blank").redirectErrorStream(true)
            .redirectOutput(profile.resolve("output.log").toFile()).start();
        devTools = new DevTools(pageSocket());
        for (final String domain : List.of("Page", "Runtime", "Log")) {
            devTools.call(domain + ".enable", Map.of());
        }
    }

    /** @return the installed browser: system property {@code radiosurv.chromium}, else the first one on the PATH */
    static Optional<Path> program() {
        final String named = System.getProperty("radiosurv.chromium");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder).resolve(name)))
            .filter(Files::isExecutable).findFirst();
    }

    /** Starts the browser. */
    static Chromium start(final Path program) throws IOException, InterruptedException {
        return new Chromium(program);
    }

    /** Sets the size of the window in CSS pixels and opens an address, with an empty list of errors. */
    void open(final String address, final int width, final int height) throws InterruptedException {
        devTools.call("Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        devTools.call("Page.navigate", Map.of("url", "about:blank"));
        devTools.clearErrors();
        devTools.call("Page.navigate", Map.of("url", address));
    }

    /** @return errors of the page since it was opened */
    List<String> errors() {
        return devTools.errors();
    }

    /** @return value of a JavaScript expression, promises awaited */
    JsonNode evaluate(final String expression) throws InterruptedException {
        final JsonNode answer = devTools.call("Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + " -> " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /** Waits until a JavaScript expression is true. */
    void await(final String expression) throws InterruptedException {
        final long end = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate("Boolean(" + expression + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not true after " + PATIENCE.toSeconds() + " s: " + expression + "; errors "
                    + errors());
            }
            Thread.sleep(50);
        }
    }

    /**
     * Lets the page's clock run ahead, so that its timers fire at once. Afterwards the clock stands: close the browser.
     */
    void skipTime(final Duration time) throws InterruptedException {
        devTools.call("Emulation.setVirtualTimePolicy", Map.of("policy", "advance", "budget", time.toMillis()));
    }

    /** Moves the pointer to a place in CSS pixels. */
    void movePointer(final double x, final double y) throws InterruptedException {
        devTools.call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    }

    /** Presses and releases a key that needs no text, such as ArrowRight. */
    void press(final String key) throws InterruptedException {
        for (final String type : List.of("rawKeyDown", "keyUp")) {
            devTools.call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key,
                "windowsVirtualKeyCode", Map.of("Tab", 9, "ArrowRight", 39, "ArrowLeft", 37, "End", 35, "Home", 36,
                    "Escape", 27).getOrDefault(key, 0)));
        }
    }

    /** @return PNG of the window */
    byte[] screenshot() throws InterruptedException {
        return Base64.getDecoder()
            .decode(devTools.call("Page.captureScreenshot", Map.of("format", "png")).get("data").asText());
    }

    @Override
    public void close() throws IOException {
        devTools.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (final ExecutionException | TimeoutException stillRunning) {
            process.destroyForcibly();
        }
        deleteProfile();
    }

    private URI pageSocket() throws IOException, InterruptedException {
        final int port = debuggingPort();
        final URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
        final HttpRequest request = HttpRequest.newBuilder(list).build();
        final String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        for (final JsonNode target : JSON.readTree(answer)) {
            if ("page".equals(target.path("type").asText())) {
                return URI.create(target.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("Chromium has no page: " + answer);
    }

    private int debuggingPort() throws IOException, InterruptedException {
        final Path file = profile.resolve("DevToolsActivePort");
        final long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file)) {
                final List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return Integer.parseInt(lines.get(0));
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("Chromium did not start: " + Files.readString(profile.resolve("output.log")));
    }

    private void deleteProfile() throws IOException {
        final List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(profile)) {
            found.sorted(Comparator.reverseOrder()).forEach(files::add);
        } catch (final UncheckedIOException stillChanging) {
            return;
        }
        files.forEach(file -> file.toFile().delete());
    }
}
