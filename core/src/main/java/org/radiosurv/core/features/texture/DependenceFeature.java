// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Neighbouring grey level dependence matrix, NGLDM [REK0], coarseness 0 and distance 1: r(i, j) is the number of
 * voxels of level i of which j - 1 neighbours (of 26, of 8 within a slice) have the same level; Ns is the number of
 * voxels; r_i. and r_.j are row and column sums.
 */
public enum DependenceFeature implements FeatureDefinition {
    /** sum r / j^2 / Ns. */
    LOW_DEPENDENCE_EMPHASIS("ngl_lde", "SODN", "Low dependence emphasis", ""),
    /** sum r j^2 / Ns. */
    HIGH_DEPENDENCE_EMPHASIS("ngl_hde", "IMOQ", "High dependence emphasis", "voxel^2"),
    /** sum r / i^2 / Ns. */
    LOW_LEVEL_EMPHASIS("ngl_lgce", "TL9H", "Low grey level count emphasis", ""),
    /** sum r i^2 / Ns. */
    HIGH_LEVEL_EMPHASIS("ngl_hgce", "OAE7", "High grey level count emphasis", "grey level^2"),
    /** sum r / (i^2 j^2) / Ns. */
    LOW_DEPENDENCE_LOW_LEVEL_EMPHASIS("ngl_ldlge", "EQ3F", "Low dependence low grey level emphasis", ""),
    /** sum r i^2 / j^2 / Ns. */
    LOW_DEPENDENCE_HIGH_LEVEL_EMPHASIS("ngl_ldhge", "JA6D", "Low dependence high grey level emphasis", ""),
    /** sum r j^2 / i^2 / Ns. */
    HIGH_DEPENDENCE_LOW_LEVEL_EMPHASIS("ngl_hdlge", "NBZI", "High dependence low grey level emphasis", "voxel^2"),
    /** sum r i^2 j^2 / Ns. */
    HIGH_DEPENDENCE_HIGH_LEVEL_EMPHASIS("ngl_hdhge", "9QMG", "High dependence high grey level emphasis", ""),
    /** sum_i r_i.^2 / Ns. */
    LEVEL_NON_UNIFORMITY("ngl_glnu", "FP8K", "Grey level non-uniformity", ""),
    /** sum_i r_i.^2 / Ns^2. */
    LEVEL_NON_UNIFORMITY_NORMALISED("ngl_glnu_norm", "5SPA", "Normalised grey level non-uniformity", ""),
    /** sum_j r_.j^2 / Ns. */
    DEPENDENCE_NON_UNIFORMITY("ngl_dcnu", "Z87G", "Dependence count non-uniformity", ""),
    /** sum_j r_.j^2 / Ns^2. */
    DEPENDENCE_NON_UNIFORMITY_NORMALISED("ngl_dcnu_norm", "OKJI", "Normalised dependence count non-uniformity", ""),
    /** Ns / number of voxels. */
    DEPENDENCE_PERCENTAGE("ngl_dc_perc", "6XV8", "Dependence count percentage", ""),
    /** Variance of i under r / Ns. */
    LEVEL_VARIANCE("ngl_gl_var", "1PFV", "Grey level variance", "grey level^2"),
    /** Variance of j under r / Ns. */
    DEPENDENCE_VARIANCE("ngl_dc_var", "DNX2", "Dependence count variance", "voxel^2"),
    /** -sum (r / Ns) log2 (r / Ns). */
    DEPENDENCE_ENTROPY("ngl_dc_entr", "FCBV", "Dependence count entropy", "bit"),
    /** sum (r / Ns)^2. */
    DEPENDENCE_ENERGY("ngl_dc_energy", "CAS9", "Dependence count energy", "");

    private final FeatureName named;

    DependenceFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
