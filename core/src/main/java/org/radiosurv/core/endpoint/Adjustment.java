// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import org.radiosurv.core.correlation.MultipleTesting;

/** How p values are adjusted for the number of pairs that were chosen. */
public enum Adjustment {

    /** Bounds the chance of any false positive. */
    HOLM("holm"),

    /** Benjamini and Hochberg: bounds the expected share of false positives among the positives. */
    BENJAMINI_HOCHBERG("bh");

    private final String label;

    Adjustment(final String label) {
        this.label = label;
    }

    /** @return holm, bh */
    public String label() {
        return label;
    }

    double[] adjust(final double[] p) {
        return this == HOLM ? MultipleTesting.holm(p) : MultipleTesting.benjaminiHochberg(p);
    }
}
