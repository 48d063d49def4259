// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;

/** What is done to a feature's unit before scores and components are computed. */
public enum Scaling {

    /**
     * Nothing, as in superpc and the JCOG0911A2 study. Features with large numbers then own the first component, and the
     * score of a feature with small numbers is near zero whatever its relation to survival.
     */
    NONE,

    /** Mean 0 and standard deviation 1 in the training patients. The choice for features in different units. */
    ZSCORE;

    /** @return the name used by the command line and the dialogs: none, zscore */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label none or zscore
     * @return the scaling of that name
     * @throws InputException if there is none
     */
    public static Scaling ofLabel(final String label) {
        return Arrays.stream(values()).filter(scaling -> scaling.label().equals(label)).findFirst()
            .orElseThrow(() -> new InputException("A scaling is none or zscore", label, "Use one of these names."));
    }
}
