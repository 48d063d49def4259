// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Measuring the parameters of intensity recipes: bounds of grey levels (features.md section 1), statistics of the Gd
 * z-score (section 3), and which region they are measured in. What the operations do to voxels is in
 * {@link org.radiosurv.core.recipe.operator}.
 */
package org.radiosurv.core.intensity;
