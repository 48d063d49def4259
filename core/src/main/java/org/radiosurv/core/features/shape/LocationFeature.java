// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Where the VOI lies. World coordinates are RAS millimetres (MNI152 when the image is registered to it), so that x
 * &lt; 0 is left; voxel coordinates count from 0. IBSI has no such features.
 */
public enum LocationFeature implements FeatureDefinition {
    /** Number of voxels. */
    VOXELS("loc_n_voxels", "", "Number of voxels", "voxel"),
    /** Number of voxels times their volume. */
    VOLUME("loc_volume_ml", "", "Volume", "ml"),
    /** Mean i of the voxels. */
    CENTROID_I("loc_centroid_i", "", "Centroid i", "voxel"),
    /** Mean j of the voxels. */
    CENTROID_J("loc_centroid_j", "", "Centroid j", "voxel"),
    /** Mean k of the voxels. */
    CENTROID_K("loc_centroid_k", "", "Centroid k", "voxel"),
    /** Mean world x of the voxel centres. */
    CENTROID_X("loc_centroid_x_mm", "", "Centroid x", "mm"),
    /** Mean world y of the voxel centres. */
    CENTROID_Y("loc_centroid_y_mm", "", "Centroid y", "mm"),
    /** Mean world z of the voxel centres. */
    CENTROID_Z("loc_centroid_z_mm", "", "Centroid z", "mm"),
    /** The same weighted with intensity. */
    WEIGHTED_CENTROID_X("loc_weighted_centroid_x_mm", "", "Intensity-weighted centroid x", "mm"),
    /** The same weighted with intensity. */
    WEIGHTED_CENTROID_Y("loc_weighted_centroid_y_mm", "", "Intensity-weighted centroid y", "mm"),
    /** The same weighted with intensity. */
    WEIGHTED_CENTROID_Z("loc_weighted_centroid_z_mm", "", "Intensity-weighted centroid z", "mm"),
    /** Smallest i. */
    BOX_MIN_I("loc_bbox_min_i", "", "Bounding box smallest i", "voxel"),
    /** Smallest j. */
    BOX_MIN_J("loc_bbox_min_j", "", "Bounding box smallest j", "voxel"),
    /** Smallest k. */
    BOX_MIN_K("loc_bbox_min_k", "", "Bounding box smallest k", "voxel"),
    /** Largest i. */
    BOX_MAX_I("loc_bbox_max_i", "", "Bounding box largest i", "voxel"),
    /** Largest j. */
    BOX_MAX_J("loc_bbox_max_j", "", "Bounding box largest j", "voxel"),
    /** Largest k. */
    BOX_MAX_K("loc_bbox_max_k", "", "Bounding box largest k", "voxel"),
    /** Share of the voxels with world x &lt; 0. */
    LEFT_FRACTION("loc_left_fraction", "", "Fraction left of the midline", ""),
    /** Share of the voxels with world x &gt; 0. */
    RIGHT_FRACTION("loc_right_fraction", "", "Fraction right of the midline", ""),
    /** |mean world x|. */
    MIDLINE_DISTANCE("loc_midline_distance_mm", "", "Distance of the centroid from the midline", "mm");

    private final FeatureName named;

    LocationFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
