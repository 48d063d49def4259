// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

/** Comparison of numbers in results with references; empty, null and Inf of the reference are null or empty here. */
public final class Agreement {

    private Agreement() {
    }

    /** Relative difference at most the tolerance; absolute below 1. */
    public static void close(final String expected, final String actual, final double tolerance, final String what) {
        if (expected.isEmpty() || expected.equals("Inf") || expected.equals("NA")) {
            assertTrue(actual.isEmpty(), what + ": expected none, got " + actual);
            return;
        }
        final double reference = Double.parseDouble(expected);
        assertEquals(reference, Double.parseDouble(actual), tolerance * Math.max(1, Math.abs(reference)), what);
    }

    /** As {@link #close(String, String, double, String)}, of a JSON value that must be there. */
    public static void close(final String expected, final JsonNode actual, final double tolerance, final String what) {
        assertTrue(actual != null && (actual.isNumber() || actual.isNull()), what + " is " + actual);
        close(expected, actual.isNull() ? "" : actual.asText(), tolerance, what);
    }

    /** As {@link #close(String, String, double, String)}, of two JSON values. */
    public static void close(final JsonNode expected, final JsonNode actual, final double tolerance, final String what) {
        close(expected == null || expected.isNull() ? "" : expected.asText(), actual, tolerance, what);
    }
}
