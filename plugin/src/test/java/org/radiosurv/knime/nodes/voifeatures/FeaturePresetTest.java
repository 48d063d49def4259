// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.node.DefaultNodeFactory;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.PrewittMode;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.nodes.normalizer.IntensityNormalizerNodeFactory;
import org.radiosurv.knime.nodes.voicalculator.VoiCalculatorNodeFactory;
import org.radiosurv.standin.nodes.NodeRunner;

/** Presets, quality table and warnings. */
class FeaturePresetTest extends FeatureTableFixture {

    @Test
    void studyMeasuresLevelsAndMapsAndShapeOnce() throws Exception {
        final Recipe levels = levels(CUBE);
        final NodeRunner.Executed executed = bench.run(node(parameters(FeaturePreset.STUDY)), bench.table(spec("T2", "T2Edge", "FLAIR"),
            new DataCell[]{new VolumeCell(levels), new VolumeCell(new Recipe.Prewitt(levels, PrewittMode.SLICE)), new VolumeCell(levels),
                inner(CUBE)}));
        final PortObject table = executed.outputs()[0];
        assertEquals(64, number(table, 0, "core_morph_vol_approx"));
        assertTrue(number(table, 0, "T2Edge_core_ih_entropy") > 3, "the map is binned over its whole range");
        assertTrue(number(table, 0, "T2_core_cm_inv_diff_d3_3D_sd13") > 0);
        assertFalse(Bench.names(table).stream().anyMatch(name -> name.startsWith("FLAIR_")));
        final List<DataRow> documented = Bench.rows(executed.outputs()[1]);
        final DataRow twin = documented.stream()
            .filter(row -> row.getKey().getString().equals("T2_core_cm_sum_avg_d2_3D_sd13")).findFirst().orElseThrow();
        assertEquals(List.of("false", "false", "equals 2 x cm_joint_avg_d2_3D_sd13"),
            twin.stream().skip(9).map(DataCell::toString).toList());
        assertEquals("", warning(executed));
    }

    @Test
    void twinsAreTwins() throws Exception {
        final PortObject table = bench.run(node(parameters(FeaturePreset.EVERYTHING)),
            bench.table(spec("T2"), new DataCell[]{new VolumeCell(levels(CUBE)), inner(CUBE)})).outputs()[0];
        final FeaturePlan plan = parameters(FeaturePreset.EVERYTHING).plan(spec("T2"));
        int twins = 0;
        for (FeaturePlan.FeatureColumn column : plan.columns()) {
            final String redundancy = column.redundancy().orElse("");
            if (redundancy.startsWith("equals ")) {
                final String[] words = redundancy.split(" ");
                final double twin = number(table, 0, "T2_core_" + words[words.length - 1]) * (words.length == 4 ? 2 : 1);
                assertEquals(twin, number(table, 0, column.name()), 1e-9 * Math.max(1, Math.abs(twin)), column.name());
                twins++;
            } else if (!redundancy.isEmpty()) {
                assertEquals(1, number(table, 0, column.name()), column.name());
            }
        }
        assertEquals(3 * 3 * 10, twins, "3 features, 3 distances, 10 aggregations");
    }

    @Test
    void ibsiMeasuresOnCubesOfOneMillimetre() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(parameters(FeaturePreset.IBSI_3D)),
            bench.table(spec("T2"), new DataCell[]{new VolumeCell(levels(THICK)), inner(THICK)},
                new DataCell[]{new VolumeCell(levels(CUBE)), inner(CUBE)}));
        final PortObject table = executed.outputs()[0];
        assertEquals(128, number(table, 0, "core_morph_vol_approx"));
        assertEquals(64, number(table, 1, "core_morph_vol_approx"));
        assertEquals(128, number(executed.outputs()[2], 0, "voxels"));
        assertEquals(1, number(executed.outputs()[2], 0, "spacing_k_mm"), 1e-12);
        assertEquals("", warning(executed), "all voxels have one size now");
    }

    @Test
    void qualityCountsVoxelsLevelsAndShares() throws Exception {
        final PortObject quality = bench.run(node(new VoiFeatureTableParameters()), bench.table(spec("T2"),
            new DataCell[]{new VolumeCell(levels(CUBE)), inner(CUBE)}, new DataCell[]{DataType.getMissingCell(), inner(CUBE)}))
            .outputs()[2];
        assertEquals(2, Bench.rows(quality).size());
        assertEquals(List.of("r1", "T2", "core"), Bench.rows(quality).get(0).stream().limit(3).map(DataCell::toString).toList());
        assertEquals(64, number(quality, 0, "voxels"));
        assertEquals(64, number(quality, 0, "measured"));
        int clipped = 0;
        int top = 0;
        final Set<Integer> occupied = new HashSet<>();
        for (int n = 0; n < CUBE.voxels(); n++) {
            if (isInner(n % 6) && isInner(n / 6 % 6) && isInner(n / 36)) {
                final int level = (int)Math.min(255, Math.floor(256 * noise(n) / 90));
                occupied.add(level);
                top += level == 255 ? 1 : 0;
                clipped += noise(n) > 90 ? 1 : 0;
            }
        }
        assertTrue(clipped > 0 && clipped < top, "the top level holds values that are not clipped");
        assertEquals(occupied.size(), number(quality, 0, "levels_occupied"));
        assertEquals(clipped / 64.0, number(quality, 0, "clipped_share"), 1e-15);
        assertEquals(0, number(quality, 0, "outside_field_of_view_share"));
        assertEquals("Image 'T2' is missing.", Bench.reason(Bench.cell(quality, 1, "voxels")));
    }

    /** The image before normalisation goes the same way: 0, 95, 190 interpolated to 47.5 and 142.5, of which one is above 100. */
    @Test
    void clippedVoxelsOfAResampledImageAreThoseOfTheSource() throws Exception {
        final Grid line = new Grid(3, 1, 1, Affine.identity());
        final Recipe normalised = new Recipe.GreyLevels(cells.source(line, n -> 95 * n), 0, 100, 4);
        final Grid between = new Grid(2, 1, 1, Affine.translation(0.5, 0, 0));
        final Recipe moved = new Recipe.Resample(normalised, Affine.identity(), between, Interpolation.LINEAR);
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.discretisation = "levels:4";
        final PortObject quality = bench.run(node(parameters),
            bench.table(spec("T2"), new DataCell[]{new VolumeCell(moved), cells.voi(between, n -> 1)})).outputs()[2];
        assertEquals(0.5, number(quality, 0, "clipped_share"));
        assertEquals(1, number(bench.run(node(parameters), bench.table(spec("T2"), new DataCell[]{new VolumeCell(new Recipe.GreyLevels(
            cells.source(line, n -> 50 + n), 0, 51, 4)), cells.voi(line, n -> n == 2 ? 1 : 0)})).outputs()[2], 0, "clipped_share"));
    }

    @Test
    void voxelsOutsideTheFieldOfViewAreCounted() throws Exception {
        final Recipe shifted = new Recipe.Resample(levels(CUBE), Affine.translation(2, 0, 0), CUBE, Interpolation.LINEAR);
        final NodeRunner.Executed executed = bench.run(node(new VoiFeatureTableParameters()),
            bench.table(spec("T2"), new DataCell[]{new VolumeCell(shifted), inner(CUBE)}));
        assertEquals(0.25, number(executed.outputs()[2], 0, "outside_field_of_view_share"), "one of four planes");
        assertEquals(48, number(executed.outputs()[2], 0, "measured"));
    }

    @Test
    void otherVoxelSizesAreToldWhereTexturesAreMeasured() throws Exception {
        final DataCell[][] rows =
            {{new VolumeCell(levels(CUBE)), inner(CUBE)}, {new VolumeCell(levels(THICK)), inner(THICK)}};
        final String told = warning(bench.run(node(new VoiFeatureTableParameters()), bench.table(spec("T2"), rows)));
        assertTrue(told.contains("more than a tenth for 'T2' (1.00 x 1.00 x 1.00 to 1.00 x 1.00 x 2.00 mm)"), told);
        final VoiFeatureTableParameters firstOrder = new VoiFeatureTableParameters();
        firstOrder.glcm = firstOrder.glrlm = false;
        assertEquals("", warning(bench.run(node(firstOrder), bench.table(spec("T2"), rows))));
    }

    @Test
    void templateSpaceIsTold() throws Exception {
        final Grid template = new Grid(7, 7, 7, Affine.translation(-0.5, -0.5, -0.5));
        final Recipe toTemplate = new Recipe.Resample(levels(CUBE), Affine.identity(), template, Interpolation.LINEAR);
        final Recipe voi = new Recipe.Resample(((VoiCell)inner(CUBE)).getRecipe(), Affine.identity(), template, Interpolation.LABEL);
        final String told = warning(bench.run(node(new VoiFeatureTableParameters()),
            bench.table(spec("T2"), new DataCell[]{new VolumeCell(toTemplate), new VoiCell(voi)})));
        assertTrue(told.contains("on a grid of none of the patient's files"), told);
        final DataColumnSpec marked =
            ColumnProperty.column("T2", VolumeCell.TYPE, Map.of(ColumnProperty.SPACE, ColumnProperty.TEMPLATE));
        final DataTableSpec spec = new DataTableSpec(marked, spec("T2").getColumnSpec("core"));
        final String foreseen = node(new VoiFeatureTableParameters()).configure(spec).warning().orElse("");
        assertTrue(foreseen.contains("space of a template for 'T2'"), foreseen);
        assertEquals(Optional.empty(), node(new VoiFeatureTableParameters()).configure(spec("T2")).warning());
    }

    private static DataTableSpec configured(final DefaultNodeFactory factory, final DataTableSpec spec) throws Exception {
        factory.init();
        return (DataTableSpec)NodeRunner.of(factory).configure(spec).specs()[0];
    }

    /** The order of the study's chain: levels and VOIs made from template-space columns are in template space too. */
    @Test
    void templateSpaceIsToldThroughNodesInBetween() throws Exception {
        final Map<String, String> template = Map.of(ColumnProperty.SPACE, ColumnProperty.TEMPLATE);
        final DataTableSpec registered = new DataTableSpec(ColumnProperty.column("T2", VolumeCell.TYPE, template),
            ColumnProperty.column("core", VoiCell.TYPE, template), ColumnProperty.column("whole", VoiCell.TYPE, template));
        final DataTableSpec levels = configured(new IntensityNormalizerNodeFactory(), registered);
        final DataTableSpec edema = configured(new VoiCalculatorNodeFactory(), levels);
        final String foreseen = node(parameters(FeaturePreset.STUDY)).configure(edema).warning().orElse("");
        assertTrue(foreseen.contains("space of a template for 'T2', 'core', 'edema'"), foreseen);
    }

    @Test
    void studyNeedsAnImageOfTheStudy() {
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> node(parameters(FeaturePreset.STUDY)).configure(spec("FLAIR")));
        assertTrue(refused.getMessage().contains("received FLAIR"), refused.getMessage());
    }
}
