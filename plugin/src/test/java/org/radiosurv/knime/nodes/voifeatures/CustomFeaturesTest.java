// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.standin.parameters.DialogDescription;

/** What the preset Custom offers beyond families, and what the dialog says. */
class CustomFeaturesTest extends FeatureTableFixture {

    @Test
    void rangeAndOutliersRemoveVoxels() throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.range = "0, 99";
        final PortObject[] ranged = bench.run(node(parameters),
            bench.table(spec("T2"), new DataCell[]{new VolumeCell(levels(CUBE)), inner(CUBE)})).outputs();
        assertTrue(number(ranged[0], 0, "T2_core_stat_max") <= 99);
        assertTrue(number(ranged[2], 0, "measured") < 64);
        parameters.range = "1;2";
        assertThrows(InvalidSettingsException.class, () -> node(parameters));
        parameters.range = "";
        parameters.aggregations = "4D";
        assertThrows(InvalidSettingsException.class, () -> node(parameters));
    }

    /** What a model compares when it meets the columns of another site. */
    @Test
    void columnsTellHowImagesWerePrepared() throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.volumeHistogram = parameters.morphology = true;
        final DataTableSpec plain = (DataTableSpec)node(parameters).configure(spec("T2")).specs()[0];
        assertEquals("grey levels by levels:256", preparation(plain, "T2_core_stat_mean"));
        assertEquals("", preparation(plain, "core_morph_volume"));
        parameters.voxelSize = "2,2,0";
        parameters.roundIntensities = true;
        parameters.range = "-1000,400";
        parameters.outlierSd = 3;
        parameters.discretisation = "fbs:25";
        parameters.volumeHistogramScale = "fbs:2.5";
        final DataTableSpec all = (DataTableSpec)node(parameters).configure(spec("T2")).specs()[0];
        final String expected = "voxels of 2 x 2 x unchanged mm, cubic; rounded; range -1000.0 to 400.0, outliers beyond 3.0 SD; "
            + "grey levels by fbs:25";
        assertEquals(expected, preparation(all, "T2_core_stat_mean"));
        assertEquals(expected + "; volume histogram fbs:2.5", preparation(all, "T2_core_ivh_v10"));
        assertEquals("voxels of 2 x 2 x unchanged mm, cubic", preparation(all, "core_morph_volume"));
    }

    private static String preparation(final DataTableSpec spec, final String column) {
        return spec.getColumnSpec(column).getProperties().getProperty(ColumnProperty.PREPARATION);
    }

    private static List<String> messages(final VoiFeatureTableParameters parameters, final DataTableSpec spec) throws Exception {
        return DialogDescription.of(VoiFeatureTableParameters.class, node(parameters).input(spec)).controls().stream()
            .flatMap(control -> control.message().stream()).map(message -> message.description()).toList();
    }

    @Test
    void theDialogCountsTheColumnsOfEachPreset() throws Exception {
        final List<String> messages = messages(new VoiFeatureTableParameters(), spec("T2", "FLAIR"));
        assertEquals(2, messages.size());
        final String told = messages.get(0);
        for (FeaturePreset preset : FeaturePreset.values()) {
            final FeaturePlan plan = parameters(preset).plan(spec("T2", "FLAIR"));
            assertTrue(told.contains(FeaturePreset.label(preset) + ": " + plan.columns().size() + " (" + plan.images().size() + " image"),
                told);
        }
        assertTrue(told.contains("Custom: 328 (2 images in 1 VOI)"), told);
        assertEquals("Images: T2 164, FLAIR 164. VOIs: core 328. Families: Statistics 36, Intensity histogram 46, GLCM 150, GLRLM 96.",
            messages.get(1));
    }

    @Test
    void singleDirectionsHaveColumnsOfTheirOwn() throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.firstOrder = parameters.histogram = parameters.glrlm = false;
        parameters.aggregations = "3D_avg,3D_max13,3D_dir";
        final PortObject[] made = bench.run(node(parameters),
            bench.table(spec("T2"), new DataCell[]{new VolumeCell(levels(CUBE)), inner(CUBE)})).outputs();
        assertEquals(2 + 15 * 25, Bench.names(made[0]).size());
        final double[] directions = new double[13];
        for (int n = 0; n < 13; n++) {
            directions[n] = number(made[0], 0, "T2_core_cm_contrast_3D_dir" + (n + 1));
        }
        assertEquals(Arrays.stream(directions).average().orElseThrow(), number(made[0], 0, "T2_core_cm_contrast_3D_avg"), 1e-9);
        assertEquals(Arrays.stream(directions).max().orElseThrow(), number(made[0], 0, "T2_core_cm_contrast_3D_max13"));
        assertTrue(Bench.rows(made[1]).stream().anyMatch(row -> row.getKey().getString().equals("T2_core_cm_contrast_3D_dir5")
            && row.getCell(7).toString().equals("3D, direction (1, -1, -1)")));
    }

    /** 3 mm along k become 2 mm; the value between 10 and 21 is 15.5, rounded to the even 16. */
    @Test
    void customResamplesAndRounds() throws Exception {
        final Grid thick = new Grid(1, 1, 2, Affine.scaling(1, 1, 3));
        final DataCell[] row = {new VolumeCell(cells.source(thick, n -> n == 0 ? 10 : 21)), cells.voi(thick, n -> 1)};
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.glcm = parameters.glrlm = parameters.histogram = false;
        parameters.volumeHistogram = true;
        parameters.discretisation = "fbn:4";
        parameters.interpolation = ImageInterpolation.LINEAR;
        parameters.voxelSize = "0,0,2";
        parameters.roundIntensities = true;
        parameters.volumeHistogramScale = "none";
        final PortObject[] made = bench.run(node(parameters), bench.table(spec("T2"), row)).outputs();
        assertEquals(2, number(made[2], 0, "spacing_k_mm"), 1e-12);
        assertEquals((10 + 16 + 21) / 3.0, number(made[0], 0, "T2_core_stat_mean"), 1e-12);
        assertEquals(11, number(made[0], 0, "T2_core_ivh_i90"), "two thirds of the voxels are above 10");
        parameters.voxelSize = "1,2";
        assertThrows(InvalidSettingsException.class, () -> node(parameters));
        parameters.voxelSize = "";
        parameters.volumeHistogramScale = "fbs";
        assertThrows(InvalidSettingsException.class, () -> node(parameters));
    }
}
