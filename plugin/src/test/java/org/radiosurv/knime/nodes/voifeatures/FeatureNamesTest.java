// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.columns.ColumnProperty;

/**
 * The names of the columns are frozen: models and scripts of hospitals depend on them. A renamed column fails here; after an
 * addition the files are written anew with {@code -Dradiosurv.feature-names=src/test/resources/feature-names}.
 */
class FeatureNamesTest {

    private static final DataTableSpec ONE =
        new DataTableSpec(new String[]{"T2", "core"}, new DataType[]{VolumeCell.TYPE, VoiCell.TYPE});

    private static FeaturePlan plan(final FeaturePreset preset, final DataTableSpec spec) throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.preset = preset;
        return parameters.plan(spec);
    }

    private static List<String> names(final FeaturePlan plan) {
        return plan.columns().stream().map(FeaturePlan.FeatureColumn::name).toList();
    }

    private static DataTableSpec table(final String... images) {
        final String[] names = Arrays.copyOf(images, images.length + 3);
        final DataType[] types = new DataType[names.length];
        Arrays.fill(types, VolumeCell.TYPE);
        final String[] vois = {"core", "edema", "whole"};
        for (int n = 0; n < vois.length; n++) {
            names[images.length + n] = vois[n];
            types[images.length + n] = VoiCell.TYPE;
        }
        return new DataTableSpec(names, types);
    }

    @ParameterizedTest
    @EnumSource(FeaturePreset.class)
    void areAsBefore(final FeaturePreset preset) throws Exception {
        final String file = preset.name() + ".txt";
        final String names = String.join("\n", names(plan(preset, ONE))) + "\n";
        final String folder = System.getProperty("radiosurv.feature-names");
        if (folder != null) {
            Files.writeString(Files.createDirectories(Path.of(folder)).resolve(file), names);
        }
        try (InputStream in = FeatureNamesTest.class.getResourceAsStream("/feature-names/" + file)) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", ""), names);
        }
        assertEquals(new HashSet<>(names(plan(preset, ONE))).size(), names(plan(preset, ONE)).size(), "names are unique");
    }

    @Test
    void studyMeasuresFiveImagesInTwoVoisAndShapeOnce() throws Exception {
        final FeaturePlan plan = plan(FeaturePreset.STUDY, table("FLAIR", "T1", "T1Gd", "T2", "T2Edge", "Gdzscore", "ADC"));
        assertEquals(List.of("T1", "T1Gd", "T2", "T2Edge", "Gdzscore"), plan.images());
        assertEquals(List.of("core", "edema"), plan.vois());
        final int perImage = 18 + 2 + 3 * 2 * (25 - 3) + 2 * 16 + 2 + 3;
        final int perVoi = 21 + 17;
        assertEquals(10 * perImage + 2 * perVoi, plan.columns().size());
        assertEquals(10 * 3 * 2 * 3, plan.leftOut().size());
        final List<String> names = names(plan);
        assertTrue(names.containsAll(List.of("T2_core_cm_inv_diff_d3_3D_sd13", "T2Edge_core_stat_median", "T2_core_ih_entropy",
            "core_morph_sphericity", "T1_edema_morph_com")));
        assertFalse(names.contains("T2_core_morph_sphericity") || names.contains("T2_core_ih_mean")
            || names.contains("T2_core_cm_dissimilarity_3D_avg"));
    }

    @Test
    void studyTakesTheLevelsOfAnImage() throws Exception {
        assertEquals(List.of("T1_levels", "T2_edge", "gd_z_score"),
            plan(FeaturePreset.STUDY, table("T1", "FLAIR_levels", "T1_levels", "T2_FLAIR", "T2_edge", "FLAIR_edge", "gd_z_score"))
                .images());
    }

    @Test
    void whereALesionLiesIsNotLearntFrom() throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.location = true;
        final DataTableSpec made = new FeatureTableRun(parameters, ONE).rearranger().createSpec();
        assertEquals("qc", made.getColumnSpec("core_loc_centroid_x_mm").getProperties().getProperty("radiosurv.role"));
        assertFalse(ColumnProperty.isFeature(made.getColumnSpec("core_loc_centroid_x_mm")));
        assertTrue(ColumnProperty.isFeature(made.getColumnSpec("T2_core_stat_mean")));
    }
}
