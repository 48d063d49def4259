// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import java.util.List;

/**
 * The features of a VOI in an image, and which voxels they come from.
 *
 * @param values the features in the order of {@link FeatureCatalogue#descriptors}
 * @param quality counts of voxels and levels
 */
public record VoiMeasurement(List<FeatureValue> values, VoiQuality quality) {
}
