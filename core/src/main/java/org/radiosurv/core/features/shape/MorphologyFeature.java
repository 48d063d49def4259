// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.features.definition.FeatureDefinition;
import org.radiosurv.core.features.definition.FeatureName;

/**
 * Morphology [HCUG] of the VOI in millimetres. The mesh is that of marching cubes at 0.5 on the mask of 0 and 1; l1,
 * l2, l3 are the descending eigenvalues of the sample covariance (N - 1) of the voxel centres.
 */
public enum MorphologyFeature implements FeatureDefinition {
    /** V, volume within the mesh. */
    VOLUME("morph_volume", "RNU0", "Volume (mesh)", "mm^3"),
    /** Number of voxels times their volume. */
    VOXEL_VOLUME("morph_vol_approx", "YEKZ", "Volume (voxel counting)", "mm^3"),
    /** A, area of the mesh. */
    AREA("morph_area_mesh", "C0JK", "Surface area (mesh)", "mm^2"),
    /** A / V. */
    AREA_TO_VOLUME("morph_av", "2PR5", "Surface to volume ratio", "1/mm"),
    /** V / (sqrt(pi) A^1.5). */
    COMPACTNESS_1("morph_comp_1", "SKGS", "Compactness 1", ""),
    /** 36 pi V^2 / A^3. */
    COMPACTNESS_2("morph_comp_2", "BQWJ", "Compactness 2", ""),
    /** A / (36 pi V^2)^(1/3). */
    SPHERICAL_DISPROPORTION("morph_sph_dispr", "KRCK", "Spherical disproportion", ""),
    /** (36 pi V^2)^(1/3) / A. */
    SPHERICITY("morph_sphericity", "QCFX", "Sphericity", ""),
    /** (A^3 / (36 pi V^2))^(1/3) - 1. */
    ASPHERICITY("morph_asphericity", "25C7", "Asphericity", ""),
    /** Distance of the centre of the voxels from the centre weighted with intensity. */
    CENTRE_OF_MASS_SHIFT("morph_com", "KLMA", "Centre of mass shift", "mm"),
    /** Largest distance between two vertices of the mesh. */
    MAXIMUM_DIAMETER("morph_diam", "L0JK", "Maximum 3D diameter", "mm"),
    /** 4 sqrt(l1). */
    MAJOR_AXIS("morph_pca_maj_axis", "TDIC", "Major axis length", "mm"),
    /** 4 sqrt(l2). */
    MINOR_AXIS("morph_pca_min_axis", "P9VJ", "Minor axis length", "mm"),
    /** 4 sqrt(l3). */
    LEAST_AXIS("morph_pca_least_axis", "7J51", "Least axis length", "mm"),
    /** sqrt(l2 / l1). */
    ELONGATION("morph_pca_elongation", "Q3CK", "Elongation", ""),
    /** sqrt(l3 / l1). */
    FLATNESS("morph_pca_flatness", "N17B", "Flatness", ""),
    /** V / volume of the box, along the voxel axes, around the mesh. */
    VOLUME_DENSITY_BOX("morph_vol_dens_aabb", "PBX1", "Volume density (AABB)", ""),
    /** A / area of that box. */
    AREA_DENSITY_BOX("morph_area_dens_aabb", "R59B", "Area density (AABB)", ""),
    /** 3 V / (4 pi a b c) with the semi-axes 2 sqrt(l). */
    VOLUME_DENSITY_ELLIPSOID("morph_vol_dens_aee", "6BDE", "Volume density (AEE)", ""),
    /** A / area of that ellipsoid, its series up to degree 20. */
    AREA_DENSITY_ELLIPSOID("morph_area_dens_aee", "RDD2", "Area density (AEE)", ""),
    /** V / volume of the convex hull of the mesh. */
    VOLUME_DENSITY_HULL("morph_vol_dens_conv_hull", "R3ER", "Volume density (convex hull)", ""),
    /** A / area of the convex hull of the mesh. */
    AREA_DENSITY_HULL("morph_area_dens_conv_hull", "7T7F", "Area density (convex hull)", ""),
    /** V times the mean intensity. */
    INTEGRATED_INTENSITY("morph_integ_int", "99N0", "Integrated intensity", "intensity mm^3"),
    /** N / sum w times sum w_ij (x_i - m)(x_j - m) / sum (x_i - m)^2, w_ij = 1 / distance. */
    MORAN_I("morph_moran_i", "N365", "Moran's I index", ""),
    /** (N - 1) / (2 sum w) times sum w_ij (x_i - x_j)^2 / sum (x_i - m)^2. */
    GEARY_C("morph_geary_c", "NPT7", "Geary's C measure", "");

    private final FeatureName named;

    MorphologyFeature(final String tag, final String ibsiCode, final String label, final String unit) {
        named = new FeatureName(tag, ibsiCode, label, unit);
    }

    @Override
    public FeatureName named() {
        return named;
    }
}
