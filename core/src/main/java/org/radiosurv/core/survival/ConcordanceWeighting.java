// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * Weight of the pairs of an event at t in a concordance, with N patients, n(t) at risk, the Kaplan-Meier curves S of the
 * event and G of the censoring.
 */
public enum ConcordanceWeighting {

    /** 1: every comparable pair counts the same (Harrell). */
    N("n"),

    /** N S(t-) / n(t): as many pairs as without censoring in the Peto test. */
    S("S"),

    /** N S(t-) / (G(t-) n(t)): Schemper's weight. */
    S_G("S/G"),

    /** 1 / G(t-)^2: Uno's weight, an estimate free of the censoring. */
    N_G2("n/G2"),

    /** 1 / n(t): every event counts the same. */
    I("I");

    private final String label;

    ConcordanceWeighting(final String label) {
        this.label = label;
    }

    /** @return the name used by R: n, S, S/G, n/G2, I */
    public String label() {
        return label;
    }

    /**
     * @param label n, S, S/G, n/G2 or I
     * @return the weighting of that name
     * @throws InputException if there is none
     */
    public static ConcordanceWeighting ofLabel(final String label) {
        return Arrays.stream(values()).filter(weighting -> weighting.label.equals(label)).findFirst()
            .orElseThrow(() -> new InputException("A weighting of pairs is n, S, S/G, n/G2 or I", label,
                "Use one of these names."));
    }

    /** @return whether the distribution of the censoring times is needed */
    boolean needsCensoring() {
        return this == S_G || this == N_G2;
    }

    double weight(final double total, final double atRisk, final double survival, final double uncensored) {
        return switch (this) {
            case N -> 1;
            case S -> total * survival / atRisk;
            case S_G -> total * survival / (uncensored * atRisk);
            case N_G2 -> 1 / (uncensored * uncensored);
            case I -> 1 / atRisk;
        };
    }
}
