// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

/**
 * Variants of marching cubes agree on the IBSI phantom but not on real masks; features of the mesh are compared at 0.5
 * %. The largest diameter, the box and the hull depend on the vertices alone, which are the same in every variant.
 */
final class MeshTolerance {

    private MeshTolerance() {
    }

    /** @return the relative tolerance for that tag: 0.005 for features of mesh area or volume, else 1e-6 */
    static double of(final String tag) {
        final boolean exact = !tag.startsWith("morph_") || tag.startsWith("morph_pca_")
            || tag.equals("morph_vol_approx") || tag.equals("morph_diam") || tag.equals("morph_com");
        return exact ? 1e-6 : 0.005;
    }
}
