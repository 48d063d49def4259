// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Volume;

/** Images so small that the values follow with pencil and paper. */
class HandComputedTest {

    private static final FeatureSettings SETTINGS = FeatureSettings.everything()
        .withDiscretisation(Discretisation.parse("none")).withSpatialAutocorrelation(true);

    private static Measured measured(final Volume image) {
        return Measured.of(image, Phantom.all(image), SETTINGS);
    }

    /**
     * Levels 1 2 / 2 4. Directions with a pair: i (1-2, 2-4), j (1-2, 2-4), (1,1,0) (1-4), (1,-1,0) (2-2). Mean level
     * 9/4.
     */
    @Test
    void twoByTwo() {
        final Measured m = measured(Phantom.volume(2, 2, 1, 1, 2, 2, 4));
        assertEquals(2.25, m.value("stat_mean"));
        assertEquals(19.0 / 16, m.value("stat_var"), 1e-15);
        assertEquals(2, m.value("stat_median"));
        assertEquals(25, m.value("stat_energy"));
        assertEquals(1.3, m.value("stat_p10"), 1e-15, "(4 - 1) x 0.1 = 0.3 from 1 towards 2");
        assertEquals(3.4, m.value("stat_p90"), 1e-15);
        assertEquals(1.5, m.value("ih_entropy"), 1e-15, "1/4, 1/2, 1/4");
        assertEquals(0.375, m.value("ih_uniformity"), 1e-15);
        assertEquals((2.5 + 2.5 + 9 + 0) / 4, m.value("cm_contrast_3D_avg"), 1e-15);
        assertEquals((1 + 4 + 1 + 4 + 9 + 0) / 6.0, m.value("cm_contrast_3D_comb"), 1e-15);
        assertEquals(9, m.value("cm_contrast_3D_range13"), 1e-15);
        assertEquals((2.25 + 2.25 + 2.5 + 2) / 4, m.value("cm_joint_avg_2_5D_avg"), 1e-15);
        assertEquals(51 / 52.0, m.value("rlm_r_perc_3D_comb"), 1e-15, "one run of length 2, all others of 1");
        assertEquals(3 / 4.0, m.value("szm_z_perc_3D"), 1e-15, "the two 2 touch at a corner");
        assertEquals(1, m.value("dzm_lde_3D"), "every voxel is at the border");
        assertEquals(10.0 / 4, m.value("ngl_hde_3D"), 1e-15, "dependences 1, 2, 2, 1");
    }

    /** Levels 1 1 2 / 1 3 2 / 3 3 2: three zones of three voxels. */
    @Test
    void threeByThree() {
        final Measured m = measured(Phantom.volume(3, 3, 1, 1, 1, 2, 1, 3, 2, 3, 3, 2));
        assertEquals(1, m.value("szm_zsnu_norm_2D"), 1e-15, "one zone size");
        assertEquals(9, m.value("szm_lze_2D"), 1e-15);
        assertEquals(1.0 / 3, m.value("szm_z_perc_2_5D"), 1e-15);
        assertEquals(1, m.value("dzm_lde_2D"), 1e-15, "every zone touches the border");
    }

    /**
     * A ring of 1 around a 2: the 2 is two steps from outside within the slice, one step in space. Its neighbours' mean
     * is 1.
     */
    @Test
    void ring() {
        final Measured m = measured(Phantom.volume(3, 3, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1));
        assertEquals((1 + 4) / 2.0, m.value("dzm_lde_2D"), 1e-15);
        assertEquals(1, m.value("dzm_lde_3D"), 1e-15);
        final double s1 = 4 * (1 / 3.0) + 4 * (1 / 5.0);
        assertEquals(1 / (8 / 9.0 * s1 + 1 / 9.0), m.value("ngt_coarseness_3D"), 1e-14, "s of level 2 is 1");
    }

    /** A cube of one voxel of 1 mm: the mesh is an octahedron with corners half a millimetre from the centre. */
    @Test
    void oneVoxel() {
        final Volume image = Phantom.volume(1, 1, 1, 5);
        final Measured m = measured(image);
        assertEquals(1.0 / 6, m.value("morph_volume"), 1e-15);
        assertEquals(Math.sqrt(3), m.value("morph_area_mesh"), 1e-15);
        assertEquals(1, m.value("morph_vol_approx"));
        assertEquals(1, m.value("morph_diam"), 1e-15);
        assertEquals(1, m.value("morph_vol_dens_conv_hull"), 1e-14);
        assertEquals(1, m.value("morph_area_dens_conv_hull"), 1e-14);
        assertEquals(5 / 6.0, m.value("morph_integ_int"), 1e-15);
        assertEquals(0, m.value("morph_com"));
        assertEquals("one voxel has no principal axes", m.feature("morph_pca_maj_axis").missingReason());
        assertEquals("one voxel makes no pair", m.feature("morph_moran_i").missingReason());
        assertEquals("no two voxels of the VOI lie at this distance", m.feature("cm_contrast_3D_avg").missingReason());
        assertEquals("no voxel of the VOI has a neighbour in it", m.feature("ngt_contrast_3D").missingReason());
        assertEquals(1, m.value("rlm_sre_3D_avg"));
        assertEquals(0, m.value("rlm_sre_3D_sd13"));
    }

    /** Two voxels of 1 and 3, 2 mm apart: one pair of weight 1/2. */
    @Test
    void twoVoxels() {
        final Volume image = Phantom.volume(Affine.scaling(2, 1, 1), 2, 1, 1, 1, 3);
        final Measured m = measured(image);
        assertEquals(-1, m.value("morph_moran_i"), 1e-12);
        assertEquals(1, m.value("morph_geary_c"), 1e-12, "(2 - 1) / (2 x 1) x (2 x 1/2 x 4) / 2");
        assertEquals(0.5, m.value("morph_com"), 1e-12, "centre at 1 mm, weighted at 3/4 of 2 mm");
        assertEquals(2.8, m.value("stat_p90"), 1e-12);
        assertEquals("voxel pairs lie along one direction only", m.feature("cm_contrast_3D_sd13").missingReason());
        assertEquals(4, m.value("cm_contrast_3D_avg"));
        assertEquals("the voxels lie in a plane, so that their ellipsoid has no volume",
            m.feature("morph_vol_dens_aee").missingReason());
        assertEquals(0, m.value("morph_pca_flatness"), 1e-9);
    }

    @Test
    void oneLevel() {
        final Measured m = measured(Phantom.volume(3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
        assertEquals(0, m.value("stat_skew"));
        assertEquals(0, m.value("stat_kurt"));
        assertEquals(0, m.value("stat_cov"));
        assertEquals(0, m.value("ih_entropy"));
        assertEquals(1, m.value("cm_corr_3D_avg"));
        assertEquals(0, m.value("cm_joint_entr_3D_comb"));
        assertEquals(0, m.value("cm_info_corr1_3D_avg"));
        assertEquals(0, m.value("cm_info_corr2_3D_avg"));
        assertEquals(1e6, m.value("ngt_coarseness_3D"));
        assertEquals(0, m.value("ngt_contrast_3D"));
        assertEquals(0, m.value("ngt_busyness_3D"));
        assertEquals(0, m.value("ngt_strength_3D"));
        assertEquals(1.0 / 12, m.value("szm_z_perc_3D"));
        assertEquals("all voxels have one grey level", m.feature("ivh_v10").missingReason());
        assertEquals("all intensities are equal", m.feature("morph_geary_c").missingReason());
        assertEquals(3, m.value("ivh_i10"));
    }

    /**
     * Levels 1 1 1 1 2 3 4 4 6 6 of 10 voxels: nu is 1, .6, .5, .4, .2, .2 at levels 1 to 6, gamma 0, .2, .4, .6, .8,
     * 1.
     */
    @Test
    void volumeHistogram() {
        final Measured m = measured(Phantom.volume(10, 1, 1, 1, 1, 1, 1, 2, 3, 4, 4, 6, 6));
        assertEquals(0.6, m.value("ivh_v10"), 1e-15);
        assertEquals(0.2, m.value("ivh_v90"), 1e-15);
        assertEquals(7, m.value("ivh_i10"), "more than a tenth has the highest level");
        assertEquals(2, m.value("ivh_i90"));
        assertEquals(0.2 * (0.5 + 0.6 + 0.5 + 0.4 + 0.2 + 0.1), m.value("ivh_auc"), 1e-15);
        assertEquals(1, m.value("ih_mode"));
    }

    @Test
    void modeOfSeveralIsNearestToTheMeanThenLowest() {
        assertEquals(2, measured(Phantom.volume(5, 1, 1, 1, 1, 2, 2, 6)).value("ih_mode"), "mean 2.4");
        assertEquals(1, measured(Phantom.volume(4, 1, 1, 1, 1, 3, 3)).value("ih_mode"), "mean 2 between");
    }

    /** Pairs at distance 2 of 1 2 3 4: 1-3 and 2-4. */
    @Test
    void distances() {
        final Volume image = Phantom.volume(4, 1, 1, 1, 2, 3, 4);
        final Measured m = Measured.of(image, Phantom.all(image), SETTINGS.withFamilies(EnumSet.of(Family.CM))
            .withDistances(List.of(3, 1, 2, 2)));
        assertEquals(1, m.value("cm_contrast_3D_avg"));
        assertEquals(4, m.value("cm_contrast_d2_3D_avg"));
        assertEquals(9, m.value("cm_contrast_d3_3D_avg"));
        assertEquals(3 * 25 * 10, m.tags().size());
    }
}
