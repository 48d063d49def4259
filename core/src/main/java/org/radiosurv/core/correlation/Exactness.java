// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;

/** Which distribution gives the p value of a Spearman correlation. */
public enum Exactness {

    /** That of S where there are no ties and at most 1,290 pairs, else Student's t; R's default. */
    AUTO,

    /** As {@link #AUTO}, but refused where values are tied. */
    YES,

    /** Student's t with n - 2 degrees of freedom. */
    NO;

    /** @return auto, yes, no */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label auto, yes or no
     * @return the choice of that name
     * @throws InputException if there is none
     */
    public static Exactness ofLabel(final String label) {
        return Arrays.stream(values()).filter(choice -> choice.label().equals(label)).findFirst()
            .orElseThrow(() -> new InputException("An exact test is asked for by auto, yes or no", label,
                "Use one of these words."));
    }
}
