// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON results: doubles in full precision ({@link Double#toString}), infinite numbers and NaN as null. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {
    }

    /** @return an empty object */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * @param value a number
     * @return the number, or null if it is infinite or NaN
     */
    public static JsonNode number(final double value) {
        return Double.isFinite(value) ? DoubleNode.valueOf(value) : NullNode.getInstance();
    }

    /**
     * @param values numbers
     * @return a list of {@link #number}
     */
    public static ArrayNode numbers(final double... values) {
        final ArrayNode list = MAPPER.createArrayNode();
        for (final double value : values) {
            list.add(number(value));
        }
        return list;
    }

    /**
     * @param node a result
     * @return its text, indented, ending with a line feed
     */
    public static String text(final JsonNode node) {
        try {
            return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT)).writeValueAsString(node) + "\n";
        } catch (final JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON nodes has a text", impossible);
        }
    }
}
