// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Local intensity: means over a sphere of 1 cm^3 about a voxel centre, over the image inside and outside the VOI.
 */
public enum LocalPeakFeature implements FeatureDefinition {
    /** Mean about the voxel of the VOI with the highest intensity; the highest mean of several. */
    LOCAL_PEAK("loc_peak_loc", "VJGA", "Local intensity peak", "intensity"),
    /** Highest mean about any voxel of the VOI. */
    GLOBAL_PEAK("loc_peak_glob", "0F91", "Global intensity peak", "intensity");

    private final FeatureName named;

    LocalPeakFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
