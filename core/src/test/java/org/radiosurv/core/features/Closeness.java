// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.fail;

/** Relative comparison of numbers. */
public final class Closeness {

    private Closeness() {
    }

    /** Fails unless |actual - expected| is at most relative times |expected|, or at most absolute. */
    public static void assertClose(final double expected, final double actual, final double relative,
        final double absolute, final String what) {
        if (!(Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected)))) {
            fail(what + ": expected " + expected + " but was " + actual + ", relative difference "
                + Math.abs(actual - expected) / Math.abs(expected));
        }
    }
}
