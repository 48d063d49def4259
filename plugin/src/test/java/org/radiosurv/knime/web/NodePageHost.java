// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Resource;

/**
 * Serves a node's page from what the node has registered with KNIME, so that a resource that KNIME would not find is missing
 * here too. The rest is the host page and the scenario, as in {@link ViewHost}.
 */
final class NodePageHost implements AutoCloseable {

    private static final String NODE = "/node/";

    private final HttpServer server;

    private final Path hostPage;

    private final Page page;

    private final String scenario;

    NodePageHost(final Path hostPage, final Page page, final String scenario) throws IOException {
        this.hostPage = hostPage;
        this.page = page;
        this.scenario = scenario;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

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
            final Optional<byte[]> content = content(path);
            if (content.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(200, content.get().length);
            exchange.getResponseBody().write(content.get());
        }
    }

    private Optional<byte[]> content(final String path) throws IOException {
        if ("/scenario.json".equals(path)) {
            return Optional.of(scenario.getBytes(StandardCharsets.UTF_8));
        }
        if (!path.startsWith(NODE)) {
            return "/host.html".equals(path) ? Optional.of(Files.readAllBytes(hostPage)) : Optional.empty();
        }
        final String name = path.substring(NODE.length());
        if (name.equals(page.getRelativePath())) {
            return Optional.of(bytes(page));
        }
        final Optional<Resource> resource = page.getResource(name);
        return resource.isEmpty() ? Optional.empty() : Optional.of(bytes(resource.get()));
    }

    private static byte[] bytes(final Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String type(final String path) {
        return path.endsWith(".js") ? "text/javascript; charset=utf-8" : path.endsWith(".css") ? "text/css; charset=utf-8"
            : path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
    }
}
