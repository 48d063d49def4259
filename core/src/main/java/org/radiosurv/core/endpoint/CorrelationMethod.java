// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.Locale;

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
}
