// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Geometry and voxels: the bottom of the chain.
 *
 * <h2>The coordinate convention, written once</h2>
 * World coordinates are RAS+ millimetres (x to the patient's right, y to anterior, z to superior). A voxel's centre
 * lies at its integer index. An {@link org.radiosurv.core.volume.Affine} maps voxel indices (i, j, k) to world
 * coordinates. Voxels are stored with i fastest: index = i + nx (j + ny k), the order of a NIfTI file.
 */
package org.radiosurv.core.volume;
