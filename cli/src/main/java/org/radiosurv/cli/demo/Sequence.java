// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

/** The four sequences of the study, with the BIDS name of each. */
enum Sequence {
    /** T1-weighted, before contrast agent. */
    T1("T1w"),
    /** T1-weighted, after gadolinium. */
    T1GD("ce-gadolinium_T1w"),
    /** T2-weighted. */
    T2("T2w"),
    /** Fluid-attenuated inversion recovery. */
    FLAIR("FLAIR");

    private final String bidsName;

    Sequence(final String bidsName) {
        this.bidsName = bidsName;
    }

    /** @return what follows {@code sub-01_} in the file's name */
    String bidsName() {
        return bidsName;
    }
}
