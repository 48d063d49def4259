// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Intensity-volume histogram [P88C] of the grey levels: nu_i is the fraction of voxels with at least level i, gamma_i
 * = (i - min) / (max - min) the fraction of the range of levels in the VOI.
 */
public enum VolumeHistogramFeature implements FeatureDefinition {
    /** Largest nu_i with gamma_i at least 0.1. */
    VOLUME_AT_10("ivh_v10", "BC2M", "Volume fraction at 10% intensity", ""),
    /** Largest nu_i with gamma_i at least 0.9. */
    VOLUME_AT_90("ivh_v90", "BC2M", "Volume fraction at 90% intensity", ""),
    /** Smallest i with nu_i at most 0.1. */
    INTENSITY_AT_10("ivh_i10", "GBPN", "Intensity at 10% volume", "grey level"),
    /** Smallest i with nu_i at most 0.9. */
    INTENSITY_AT_90("ivh_i90", "GBPN", "Intensity at 90% volume", "grey level"),
    /** V10 - V90. */
    VOLUME_DIFFERENCE("ivh_diff_v10_v90", "DDTU", "Volume fraction difference between 10% and 90% intensity", ""),
    /** I10 - I90. */
    INTENSITY_DIFFERENCE("ivh_diff_i10_i90", "CNV2", "Intensity difference between 10% and 90% volume", "grey level"),
    /** Area under nu over gamma by the trapezoidal rule; not standardised. */
    AREA_UNDER_CURVE("ivh_auc", "9CMM", "Area under the IVH curve", "");

    private final FeatureName named;

    VolumeHistogramFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
