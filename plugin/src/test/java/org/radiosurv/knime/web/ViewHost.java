// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves the plug-in's web folder, the host page and the scenario that it plays, on the loopback interface. */
final class ViewHost implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js",
        "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8");

    private final HttpServer server;

    private final Path module;

    private volatile String scenario = "{}";

    /** @param module folder of the plug-in module, which holds {@code web} and {@code src/test/web} */
    ViewHost(final Path module) throws IOException {
        this.module = module;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param json scenario, see the comment in {@code host.html} */
    void play(final String json) {
        scenario = json;
    }

    /** @return address of the host page */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/host.html";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(final HttpExchange exchange) throws IOException {
        try (exchange) {
            final String path = exchange.getRequestURI().getPath();
            if ("/scenario.json".equals(path)) {
                send(exchange, "application/json", scenario.getBytes(StandardCharsets.UTF_8));
                return;
            }
            final Path file = path.startsWith("/web/") ? module.resolve(path.substring(1)).normalize()
                : module.resolve("src/test/web").resolve(path.substring(1)).normalize();
            if (!file.startsWith(module) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            final String name = file.getFileName().toString();
            send(exchange, TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"),
                Files.readAllBytes(file));
        }
    }

    private static void send(final HttpExchange exchange, final String type, final byte[] content)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }
}
