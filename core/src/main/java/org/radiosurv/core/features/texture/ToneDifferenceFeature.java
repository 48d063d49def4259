// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Neighbourhood grey tone difference matrix, NGTDM [IPET]: n_i voxels of level i with a neighbour in the VOI (26, or
 * 8 within a slice), N in all, p_i = n_i / N; s_i is the sum over them of |i - mean level of the neighbours|; Ngp is
 * the number of levels with n_i &gt; 0.
 */
public enum ToneDifferenceFeature implements FeatureDefinition {
    /** 1 / sum p_i s_i; 10^6 when that sum is 0. */
    COARSENESS("ngt_coarseness", "QCDE", "Coarseness", ""),
    /** sum p_i p_j (i - j)^2 / (Ngp (Ngp - 1)) times sum s_i / N; 0 for Ngp = 1. */
    CONTRAST("ngt_contrast", "65HE", "Contrast", ""),
    /** sum p_i s_i / sum |i p_i - j p_j|; 0 for Ngp = 1. */
    BUSYNESS("ngt_busyness", "NQ30", "Busyness", ""),
    /** sum |i - j| (p_i s_i + p_j s_j) / (p_i + p_j) / N. */
    COMPLEXITY("ngt_complexity", "HDEZ", "Complexity", ""),
    /** sum (p_i + p_j) (i - j)^2 / sum s_i; 0 when no s_i is positive. */
    STRENGTH("ngt_strength", "1X9X", "Strength", "");

    private final FeatureName named;

    ToneDifferenceFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
