// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** One session of the Chrome DevTools protocol: numbered calls and their answers, and the page's errors. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int PATIENCE_SECONDS = 30;

    /** Chromium's remark on the very sandbox attribute that KNIME's frame has. */
    private static final String SANDBOX_REMARK = "allow-scripts and allow-same-origin";

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    private final List<String> errors = new CopyOnWriteArrayList<>();

    private final AtomicInteger count = new AtomicInteger();

    private final StringBuilder partial = new StringBuilder();

    private final WebSocket socket;

    DevTools(final URI address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    }

    /**
     * @param method method of the protocol
     * @param parameters its parameters
     * @return its result
     */
    JsonNode call(final String method, final Map<String, ?> parameters) throws InterruptedException {
        final int id = count.incrementAndGet();
        final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            final JsonNode message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message.has("error")) {
                throw new AssertionError(method + " failed: " + message.get("error"));
            }
            return message.get("result");
        } catch (final JsonProcessingException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(method + " got no answer", failure);
        }
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    void clearErrors() {
        errors.clear();
    }

    @Override
    public CompletionStage<?> onText(final WebSocket source, final CharSequence data, final boolean last) {
        partial.append(data);
        if (last) {
            final String text = partial.toString();
            partial.setLength(0);
            receive(text);
        }
        source.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void receive(final String text) {
        try {
            final JsonNode message = JSON.readTree(text);
            if (message.has("id")) {
                waiting.remove(message.get("id").asInt()).complete(message);
            } else {
                noteError(message.path("method").asText(), message.path("params"));
            }
        } catch (final JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void noteError(final String method, final JsonNode event) {
        final String level = event.path("type").asText() + event.path("entry").path("level").asText();
        final boolean isError = switch (method) {
            case "Runtime.exceptionThrown" -> true;
            case "Runtime.consoleAPICalled", "Log.entryAdded" -> level.matches("error|assert|warning");
            default -> false;
        };
        if (isError && !event.toString().contains(SANDBOX_REMARK)) {
            errors.add(event.toString());
        }
    }
}
