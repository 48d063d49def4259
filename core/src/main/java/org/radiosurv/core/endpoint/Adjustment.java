// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.Arrays;

import org.radiosurv.core.InputException;
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

    /**
     * @param label holm or bh
     * @return the adjustment of that name
     * @throws InputException if there is none
     */
    public static Adjustment ofLabel(final String label) {
        return Arrays.stream(values()).filter(adjustment -> adjustment.label.equals(label)).findFirst()
            .orElseThrow(() -> new InputException("An adjustment of p values is holm or bh", label, "Use one of these."));
    }

    double[] adjust(final double[] p) {
        return this == HOLM ? MultipleTesting.holm(p) : MultipleTesting.benjaminiHochberg(p);
    }
}
