// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

/**
 * What a VOI holds in one image: for the quality table beside the features.
 *
 * @param voxels voxels of the VOI
 * @param measured voxels of the intensity mask, from which intensity features come
 * @param notFinite voxels left out because their intensity is NaN or infinite
 * @param outsideFieldOfView voxels left out because the source image does not cover them
 * @param resegmented voxels left out by re-segmentation
 * @param occupiedLevels grey levels that occur; 0 when no family that needs levels was asked for or no voxel is left
 */
public record VoiQuality(int voxels, int measured, int notFinite, int outsideFieldOfView, int resegmented,
    int occupiedLevels) {
}
