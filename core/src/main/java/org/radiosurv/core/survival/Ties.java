// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;

/** How the Cox partial likelihood treats several events at one time. */
public enum Ties {

    /** Efron's approximation: the risk set shrinks by a share of the deaths while they are counted. R's default. */
    EFRON,

    /** Breslow's approximation: every death of a time sees the whole risk set. */
    BRESLOW;

    /** @return the name used by R, the command line and the dialogs: efron, breslow */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label efron or breslow
     * @return the method of that name
     * @throws InputException if there is none
     */
    public static Ties ofLabel(final String label) {
        return Arrays.stream(values()).filter(ties -> ties.label().equals(label)).findFirst()
            .orElseThrow(() -> new InputException("A method for ties is efron or breslow", label,
                "Use one of these names."));
    }
}
