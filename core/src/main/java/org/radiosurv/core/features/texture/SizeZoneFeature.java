// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Grey level size zone matrix, GLSZM [9SAK]: r(i, j) is the number of zones, connected sets of j voxels of level i
 * (26 neighbours, 8 within a slice), Ns their number; r_i. and r_.j are its row and column sums.
 */
public enum SizeZoneFeature implements FeatureDefinition {
    /** sum r / j^2 / Ns. */
    SMALL_ZONE_EMPHASIS("szm_sze", "5QRC", "Small zone emphasis", ""),
    /** sum r j^2 / Ns. */
    LARGE_ZONE_EMPHASIS("szm_lze", "48P8", "Large zone emphasis", "voxel^2"),
    /** sum r / i^2 / Ns. */
    LOW_LEVEL_EMPHASIS("szm_lgze", "XMSY", "Low grey level emphasis", ""),
    /** sum r i^2 / Ns. */
    HIGH_LEVEL_EMPHASIS("szm_hgze", "5GN9", "High grey level emphasis", "grey level^2"),
    /** sum r / (i^2 j^2) / Ns. */
    SMALL_ZONE_LOW_LEVEL_EMPHASIS("szm_szlge", "5RAI", "Small zone low grey level emphasis", ""),
    /** sum r i^2 / j^2 / Ns. */
    SMALL_ZONE_HIGH_LEVEL_EMPHASIS("szm_szhge", "HW1V", "Small zone high grey level emphasis", ""),
    /** sum r j^2 / i^2 / Ns. */
    LARGE_ZONE_LOW_LEVEL_EMPHASIS("szm_lzlge", "YH51", "Large zone low grey level emphasis", "voxel^2"),
    /** sum r i^2 j^2 / Ns. */
    LARGE_ZONE_HIGH_LEVEL_EMPHASIS("szm_lzhge", "J17V", "Large zone high grey level emphasis", ""),
    /** sum_i r_i.^2 / Ns. */
    LEVEL_NON_UNIFORMITY("szm_glnu", "JNSA", "Grey level non-uniformity", ""),
    /** sum_i r_i.^2 / Ns^2. */
    LEVEL_NON_UNIFORMITY_NORMALISED("szm_glnu_norm", "Y1RO", "Normalised grey level non-uniformity", ""),
    /** sum_j r_.j^2 / Ns. */
    ZONE_SIZE_NON_UNIFORMITY("szm_zsnu", "4JP3", "Zone size non-uniformity", ""),
    /** sum_j r_.j^2 / Ns^2. */
    ZONE_SIZE_NON_UNIFORMITY_NORMALISED("szm_zsnu_norm", "VB3A", "Normalised zone size non-uniformity", ""),
    /** Ns / number of voxels. */
    ZONE_PERCENTAGE("szm_z_perc", "P30P", "Zone percentage", ""),
    /** Variance of i under r / Ns. */
    LEVEL_VARIANCE("szm_gl_var", "BYLV", "Grey level variance", "grey level^2"),
    /** Variance of j under r / Ns. */
    ZONE_SIZE_VARIANCE("szm_zs_var", "3NSA", "Zone size variance", "voxel^2"),
    /** -sum (r / Ns) log2 (r / Ns). */
    ZONE_ENTROPY("szm_zs_entr", "GU8N", "Zone size entropy", "bit");

    private final FeatureName named;

    SizeZoneFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
