// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Radiomic features of a VOI by the definitions of the Image Biomarker Standardisation Initiative (IBSI).
 *
 * <p>{@link org.radiosurv.core.features.FeatureSettings} say what is wanted,
 * {@link org.radiosurv.core.features.FeatureCatalogue} lists the columns that this gives, without data, and
 * {@link org.radiosurv.core.features.VoiFeatures} computes them. The families themselves live in the packages below:
 * {@code definition} (tags, codes, names), {@code region} (voxels and grey levels of a VOI), {@code firstorder},
 * {@code texture} and {@code shape}.
 *
 * <p>Voxel axes are i, j, k, i fastest; distances between voxels of textures count voxels, lengths are in millimetres.
 * Logarithms are of base 2, and 0 log 0 = 0.
 */
package org.radiosurv.core.features;
