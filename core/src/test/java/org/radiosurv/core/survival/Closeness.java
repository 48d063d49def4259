// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;

/** Comparison with reference values: |a - b| at most tolerance x max(|b|, scale); missing equals missing. */
public final class Closeness {

    private Closeness() {
    }

    /** Compares relative to the value itself or 1, whichever is larger. */
    public static void assertClose(final double expected, final double actual, final double tolerance,
        final String what) {
        assertClose(expected, actual, tolerance, 1, what);
    }

    /** Compares relative to the value itself or {@code scale}, whichever is larger. */
    public static void assertClose(final double expected, final double actual, final double tolerance,
        final double scale, final String what) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            assertEquals(expected, actual, what);
            return;
        }
        final double allowed = tolerance * Math.max(Math.abs(expected), scale);
        assertTrue(Math.abs(expected - actual) <= allowed,
            () -> what + ": expected " + expected + ", got " + actual + ", allowed difference " + allowed);
    }

    /** Compares columns; the scale is the largest expected value of the column. */
    public static void assertColumn(final double[] expected, final double[] actual, final double tolerance,
        final String what) {
        assertEquals(expected.length, actual.length, what + ": length");
        final double scale =
            Arrays.stream(expected).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], tolerance, scale, what + " in row " + (i + 1));
        }
    }

    /** @return the node as a number, NaN for null */
    public static double number(final JsonNode node) {
        return node.isNull() ? Double.NaN : node.doubleValue();
    }

    /** @return an array of numbers, or a single number as an array of one; NaN for null */
    public static double[] numbers(final JsonNode node) {
        if (!node.isArray()) {
            return new double[]{number(node)};
        }
        final double[] values = new double[node.size()];
        Arrays.setAll(values, i -> number(node.get(i)));
        return values;
    }

    /** @return an array of texts, or a single text as an array of one */
    public static String[] texts(final JsonNode node) {
        if (!node.isArray()) {
            return new String[]{node.asText()};
        }
        final String[] values = new String[node.size()];
        Arrays.setAll(values, i -> node.get(i).asText());
        return values;
    }
}
