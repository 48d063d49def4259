// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.Set;

/**
 * What a feature column holds, known without data.
 *
 * @param tag IBSI's tag with aggregation, for example {@code cm_joint_entr_3D_avg}; a Chebyshev distance d &gt; 1 comes
 *             before the aggregation: {@code cm_inv_diff_d3_3D_sd13}
 * @param ibsiCode IBSI's permanent identifier of the feature, for example {@code TU9B}; empty for a feature of our own
 * @param name the feature's name for a reader
 * @param family the family it belongs to
 * @param aggregation the aggregation in words, for example {@code 3D, averaged}; empty in families that have none
 * @param unit the unit of the value; empty for a pure number
 */
public record FeatureDescriptor(String tag, String ibsiCode, String name, Family family, String aggregation,
    String unit) {

    private static final Set<String> SHAPE_WITH_INTENSITIES =
        Set.of("morph_com", "morph_integ_int", "morph_moran_i", "morph_geary_c");

    /**
     * @return whether the value depends on the image; morphology and location but for a few depend on the VOI alone and
     *         are computed once per VOI
     */
    public boolean needsImage() {
        return switch (family) {
            case MORPH -> SHAPE_WITH_INTENSITIES.contains(tag);
            case LOCATION -> tag.startsWith("loc_weighted_");
            default -> true;
        };
    }
}
