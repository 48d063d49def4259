// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.Arrays;
import java.util.Locale;

import org.radiosurv.core.InputException;

/** Which correlation's p is reported and adjusted first; the other one always stands beside it. */
public enum CorrelationMethod {

    /** Of ranks; does not mind skewed volumes. */
    SPEARMAN,

    /** Of values. */
    PEARSON;

    /** @return spearman, pearson */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label spearman or pearson
     * @return the method of that name
     * @throws InputException if there is none
     */
    public static CorrelationMethod ofLabel(final String label) {
        return Arrays.stream(values()).filter(method -> method.label().equals(label)).findFirst()
            .orElseThrow(() -> new InputException("A correlation is spearman or pearson", label, "Use one of these."));
    }
}
