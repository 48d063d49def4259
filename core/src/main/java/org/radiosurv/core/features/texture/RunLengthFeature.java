// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Grey level run length matrix, GLRLM [TP0I]: r(i, j) is the number of runs of j voxels of level i along a direction,
 * Ns their number; r_i. and r_.j are its row and column sums. A merged matrix of m directions counts every voxel m
 * times.
 */
public enum RunLengthFeature implements FeatureDefinition {
    /** sum r / j^2 / Ns. */
    SHORT_RUN_EMPHASIS("rlm_sre", "22OV", "Short runs emphasis", ""),
    /** sum r j^2 / Ns. */
    LONG_RUN_EMPHASIS("rlm_lre", "W4KF", "Long runs emphasis", "voxel^2"),
    /** sum r / i^2 / Ns. */
    LOW_LEVEL_EMPHASIS("rlm_lgre", "V3SW", "Low grey level run emphasis", ""),
    /** sum r i^2 / Ns. */
    HIGH_LEVEL_EMPHASIS("rlm_hgre", "G3QZ", "High grey level run emphasis", "grey level^2"),
    /** sum r / (i^2 j^2) / Ns. */
    SHORT_RUN_LOW_LEVEL_EMPHASIS("rlm_srlge", "HTZT", "Short run low grey level emphasis", ""),
    /** sum r i^2 / j^2 / Ns. */
    SHORT_RUN_HIGH_LEVEL_EMPHASIS("rlm_srhge", "GD3A", "Short run high grey level emphasis", ""),
    /** sum r j^2 / i^2 / Ns. */
    LONG_RUN_LOW_LEVEL_EMPHASIS("rlm_lrlge", "IVPO", "Long run low grey level emphasis", "voxel^2"),
    /** sum r i^2 j^2 / Ns. */
    LONG_RUN_HIGH_LEVEL_EMPHASIS("rlm_lrhge", "3KUM", "Long run high grey level emphasis", ""),
    /** sum_i r_i.^2 / Ns. */
    LEVEL_NON_UNIFORMITY("rlm_glnu", "R5YN", "Grey level non-uniformity", ""),
    /** sum_i r_i.^2 / Ns^2. */
    LEVEL_NON_UNIFORMITY_NORMALISED("rlm_glnu_norm", "OVBL", "Normalised grey level non-uniformity", ""),
    /** sum_j r_.j^2 / Ns. */
    RUN_LENGTH_NON_UNIFORMITY("rlm_rlnu", "W92Y", "Run length non-uniformity", ""),
    /** sum_j r_.j^2 / Ns^2. */
    RUN_LENGTH_NON_UNIFORMITY_NORMALISED("rlm_rlnu_norm", "IC23", "Normalised run length non-uniformity", ""),
    /** Ns / number of voxels. */
    RUN_PERCENTAGE("rlm_r_perc", "9ZK5", "Run percentage", ""),
    /** Variance of i under r / Ns. */
    LEVEL_VARIANCE("rlm_gl_var", "8CE5", "Grey level variance", "grey level^2"),
    /** Variance of j under r / Ns. */
    RUN_LENGTH_VARIANCE("rlm_rl_var", "SXLW", "Run length variance", "voxel^2"),
    /** -sum (r / Ns) log2 (r / Ns). */
    RUN_ENTROPY("rlm_rl_entr", "HJ9O", "Run entropy", "bit");

    private final FeatureName named;

    RunLengthFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
