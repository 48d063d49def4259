// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import java.util.List;

import org.radiosurv.core.recipe.Recipe;

/**
 * Bounds of grey levels, measured once.
 *
 * @param low smallest value
 * @param high value at the upper rank
 * @param levels number of levels
 * @param measured how many voxels were measured
 * @param clipped how many of them are above high
 * @param zeroShare share of exact zeros among all finite voxels of the image: tells stripped or padded images from
 *             others
 * @param notFinite how many voxels are no finite number; they get level 0
 * @param warnings what was odd, in whole sentences
 */
public record GreyLevelMeasurement(double low, double high, int levels, long measured, long clipped, double zeroShare,
    long notFinite, List<String> warnings) {

    /** Makes the warnings unchangeable. */
    public GreyLevelMeasurement {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param image recipe of the image that was measured
     * @return recipe of its grey levels
     */
    public Recipe.GreyLevels recipe(final Recipe image) {
        return new Recipe.GreyLevels(image, low, high, levels);
    }
}
