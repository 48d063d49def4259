// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import org.radiosurv.core.correlation.Exactness;

/**
 * How endpoints are correlated.
 *
 * @param method the correlation whose p is adjusted and printed; never changed by what the data look like
 * @param exactness distribution of Spearman's p
 * @param adjustment for the number of pairs
 */
public record EndpointSettings(CorrelationMethod method, Exactness exactness, Adjustment adjustment) {

    /** Spearman, exact where R is, Holm. */
    public static final EndpointSettings DEFAULT =
        new EndpointSettings(CorrelationMethod.SPEARMAN, Exactness.AUTO, Adjustment.HOLM);
}
