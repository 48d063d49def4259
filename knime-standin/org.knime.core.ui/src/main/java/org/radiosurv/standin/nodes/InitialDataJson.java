// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.standin.nodes;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Writes the data of a view as KNIME does: Jackson without a module for dates, so that java.time types fail; NaN and
 * the infinities become strings; an Optional is its value or null; a text that is JSON is embedded as JSON.
 */
final class InitialDataJson {

    private static final ObjectMapper MAPPER =
        new ObjectMapper().registerModule(new SimpleModule().addSerializer(new OptionalSerializer()));

    private InitialDataJson() {
    }

    /** Wraps the data as result, or what goes wrong as internalError. */
    static String write(final Supplier<Object> data) {
        final ObjectNode root = MAPPER.createObjectNode();
        try {
            final Object value = data.get();
            put(root, value instanceof String s ? s : MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException | RuntimeException e) {
            root.putObject("internalError").put("message", e.getMessage()).put("typeName", e.getClass().getName());
        }
        return root.toString();
    }

    private static void put(final ObjectNode root, final String text) {
        try {
            root.set("result", MAPPER.readTree(text));
        } catch (JsonProcessingException notJson) {
            root.put("result", text);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class OptionalSerializer extends StdSerializer<Optional> {

        private static final long serialVersionUID = 1L;

        OptionalSerializer() {
            super(Optional.class);
        }

        @Override
        public void serialize(final Optional value, final JsonGenerator generator, final SerializerProvider provider)
            throws IOException {
            provider.defaultSerializeValue(value.isPresent() ? value.get() : null, generator);
        }
    }
}
