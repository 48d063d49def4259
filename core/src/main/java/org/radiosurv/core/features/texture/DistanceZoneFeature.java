// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Grey level distance zone matrix, GLDZM [VMDZ]: r(i, j) is the number of zones of level i whose nearest voxel is j
 * steps (6 neighbours, 4 within a slice) from outside the VOI, 1 at its border; Ns is the number of zones; r_i. and
 * r_.j are row and column sums.
 */
public enum DistanceZoneFeature implements FeatureDefinition {
    /** sum r / j^2 / Ns. */
    SMALL_DISTANCE_EMPHASIS("dzm_sde", "0GBI", "Small distance emphasis", ""),
    /** sum r j^2 / Ns. */
    LARGE_DISTANCE_EMPHASIS("dzm_lde", "MB4I", "Large distance emphasis", "voxel^2"),
    /** sum r / i^2 / Ns. */
    LOW_LEVEL_EMPHASIS("dzm_lgze", "S1RA", "Low grey level emphasis", ""),
    /** sum r i^2 / Ns. */
    HIGH_LEVEL_EMPHASIS("dzm_hgze", "K26C", "High grey level emphasis", "grey level^2"),
    /** sum r / (i^2 j^2) / Ns. */
    SMALL_DISTANCE_LOW_LEVEL_EMPHASIS("dzm_sdlge", "RUVG", "Small distance low grey level emphasis", ""),
    /** sum r i^2 / j^2 / Ns. */
    SMALL_DISTANCE_HIGH_LEVEL_EMPHASIS("dzm_sdhge", "DKNJ", "Small distance high grey level emphasis", ""),
    /** sum r j^2 / i^2 / Ns. */
    LARGE_DISTANCE_LOW_LEVEL_EMPHASIS("dzm_ldlge", "A7WM", "Large distance low grey level emphasis", "voxel^2"),
    /** sum r i^2 j^2 / Ns. */
    LARGE_DISTANCE_HIGH_LEVEL_EMPHASIS("dzm_ldhge", "KLTH", "Large distance high grey level emphasis", ""),
    /** sum_i r_i.^2 / Ns. */
    LEVEL_NON_UNIFORMITY("dzm_glnu", "VFT7", "Grey level non-uniformity", ""),
    /** sum_i r_i.^2 / Ns^2. */
    LEVEL_NON_UNIFORMITY_NORMALISED("dzm_glnu_norm", "7HP3", "Normalised grey level non-uniformity", ""),
    /** sum_j r_.j^2 / Ns. */
    ZONE_DISTANCE_NON_UNIFORMITY("dzm_zdnu", "V294", "Zone distance non-uniformity", ""),
    /** sum_j r_.j^2 / Ns^2. */
    ZONE_DISTANCE_NON_UNIFORMITY_NORMALISED("dzm_zdnu_norm", "IATH", "Normalised zone distance non-uniformity", ""),
    /** Ns / number of voxels. */
    ZONE_PERCENTAGE("dzm_z_perc", "VIWW", "Zone percentage", ""),
    /** Variance of i under r / Ns. */
    LEVEL_VARIANCE("dzm_gl_var", "QK93", "Grey level variance", "grey level^2"),
    /** Variance of j under r / Ns. */
    ZONE_DISTANCE_VARIANCE("dzm_zd_var", "7WT1", "Zone distance variance", "voxel^2"),
    /** -sum (r / Ns) log2 (r / Ns). */
    ZONE_ENTROPY("dzm_zd_entr", "GBDU", "Zone distance entropy", "bit");

    private final FeatureName named;

    DistanceZoneFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
