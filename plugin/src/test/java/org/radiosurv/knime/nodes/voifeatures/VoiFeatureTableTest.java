// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voifeatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageCells;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.run.OtherGrid;
import org.radiosurv.standin.nodes.NodeRunner;

/** A line of four voxels with the levels 10, 20, 20, 50; the VOI is all of it. */
class VoiFeatureTableTest {

    private static final Grid LINE = new Grid(4, 1, 1, Affine.identity());

    private static final Grid SHIFTED = new Grid(4, 1, 1, Affine.translation(1, 0, 0));

    private static final double[] LEVELS = {10, 20, 20, 50};

    @TempDir
    private Path temporary;

    private Bench bench;

    private ImageCells cells;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
        cells = new ImageCells(temporary);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static DataTableSpec spec() {
        return new DataTableSpec(new String[]{"T2", "core"}, new DataType[]{VolumeCell.TYPE, VoiCell.TYPE});
    }

    private DataCell image() throws Exception {
        return cells.image(LINE, n -> LEVELS[n]);
    }

    private DataCell all(final Grid grid) throws Exception {
        return cells.voi(grid, n -> 1);
    }

    private static NodeRunner node(final VoiFeatureTableParameters parameters) throws Exception {
        return Bench.node(new VoiFeatureTableNodeFactory(), parameters);
    }

    private static double number(final PortObject table, final String column) {
        return ((DoubleValue)Bench.cell(table, 0, column)).getDoubleValue();
    }

    @Test
    void measuresByHand() throws Exception {
        final NodeRunner.Executed executed =
            bench.run(node(new VoiFeatureTableParameters()), bench.table(spec(), new DataCell[]{image(), all(LINE)}));
        final PortObject table = executed.outputs()[0];
        assertEquals(25, number(table, "T2_core_stat_mean"));
        assertEquals((225 + 25 + 25 + 625) / 4.0, number(table, "T2_core_stat_var"));
        assertEquals(26, number(table, "T2_core_ih_mean"), "level = value + 1");
        assertEquals(1.5, number(table, "T2_core_ih_entropy"), 1e-12);
        assertTrue(Bench.names(table).contains("T2_core_cm_joint_entr_3D_sd13"), "a column for every feature");
    }

    @Test
    void everyFeatureColumnIsDocumented() throws Exception {
        final NodeRunner.Executed executed =
            bench.run(node(new VoiFeatureTableParameters()), bench.table(spec(), new DataCell[]{image(), all(LINE)}));
        final BufferedDataTable features = (BufferedDataTable)executed.outputs()[0];
        final PortObject documentation = executed.outputs()[1];
        assertEquals(Bench.names(features).subList(2, Bench.names(features).size()),
            Bench.rows(documentation).stream().map(row -> row.getKey().getString()).toList());
        assertEquals(List.of("T2_core_stat_mean", "T2", "core", "stat_mean"),
            Bench.rows(documentation).get(0).stream().limit(4).map(DataCell::toString).toList());
        final var column = features.getDataTableSpec().getColumnSpec("T2_core_stat_mean");
        assertEquals("stat_mean", column.getProperties().getProperty(ColumnProperty.FEATURE));
        assertEquals("Q4LE", column.getProperties().getProperty(ColumnProperty.IBSI_CODE));
        assertEquals("stat", column.getProperties().getProperty(ColumnProperty.FAMILY));
        assertTrue(ColumnProperty.isForModelling(column));
    }

    @Test
    void badPatientsHaveReasonsAndTheCohortGoesOn() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(new VoiFeatureTableParameters()),
            bench.table(spec(), new DataCell[]{image(), all(LINE)}, new DataCell[]{DataType.getMissingCell(), all(LINE)},
                new DataCell[]{image(), cells.voi(LINE, n -> 0)}, new DataCell[]{image(), all(SHIFTED)},
                new DataCell[]{cells.image(LINE, n -> Double.NaN), all(LINE)},
                new DataCell[]{cells.image(LINE, n -> 1000 + n), all(LINE)}));
        final PortObject table = executed.outputs()[0];
        final String column = "T2_core_ih_mean";
        assertFalse(Bench.cell(table, 0, column).isMissing());
        assertEquals("Image 'T2' is missing.", Bench.reason(Bench.cell(table, 1, column)));
        for (int row = 2; row < 6; row++) {
            final String reason = Bench.reason(Bench.cell(table, row, column));
            assertTrue(reason.length() > 10, row + ": " + reason);
        }
        final String grids = Bench.reason(Bench.cell(table, 3, column));
        assertTrue(grids.contains(LINE.describe()) && grids.contains(SHIFTED.describe()), grids);
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("first row 'r2': Image 'T2' is missing."), warning);
        assertEquals(1, warning.split("first row 'r2'", -1).length - 1, warning);
    }

    @Test
    void resamplingByHeaderMeasuresTheOverlap() throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.otherGrid = OtherGrid.RESAMPLE;
        final NodeRunner.Executed executed =
            bench.run(node(parameters), bench.table(spec(), new DataCell[]{image(), all(SHIFTED)}));
        assertEquals(30, number(executed.outputs()[0], "T2_core_stat_mean"), "the levels 20, 20, 50");
        assertTrue(executed.warning().orElseThrow().contains("resampled by header"), executed.warning().toString());
    }

    @Test
    void failsOnTheFirstBadRowWhereAskedFor() throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.failOnError = true;
        final Exception failed = assertThrows(Exception.class, () -> bench.run(node(parameters),
            bench.table(spec(), new DataCell[]{image(), all(LINE)}, new DataCell[]{DataType.getMissingCell(), all(LINE)})));
        assertTrue(failed.getMessage().contains("Row 'r2': Image 'T2' is missing."), failed.getMessage());
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() throws Exception {
        assertRefused(new VoiFeatureTableParameters(), new DataTableSpec(new String[]{"T2"}, new DataType[]{VolumeCell.TYPE}), "VOI");
        final DataTableSpec measured = (DataTableSpec)node(new VoiFeatureTableParameters()).configure(spec()).specs()[0];
        assertRefused(new VoiFeatureTableParameters(), measured, "'T2_core_stat_mean'");
        assertRefused(new VoiFeatureTableParameters(), new DataTableSpec(new String[]{"T2", "T2_a", "b", "a_b"},
            new DataType[]{VolumeCell.TYPE, VolumeCell.TYPE, VoiCell.TYPE, VoiCell.TYPE}), "'T2_a_b_stat_mean'");
        final VoiFeatureTableParameters nothing = new VoiFeatureTableParameters();
        nothing.firstOrder = nothing.histogram = nothing.glcm = nothing.glrlm = false;
        assertThrows(InvalidSettingsException.class, () -> node(nothing));
        final VoiFeatureTableParameters far = new VoiFeatureTableParameters();
        far.distances = "0";
        assertThrows(InvalidSettingsException.class, () -> node(far));
    }

    private static void assertRefused(final VoiFeatureTableParameters parameters, final DataTableSpec spec, final String part)
        throws Exception {
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    @Test
    void twoDistancesAreTwoSetsOfColumns() throws Exception {
        final VoiFeatureTableParameters parameters = new VoiFeatureTableParameters();
        parameters.distances = "1, 3";
        final List<String> names = List.of(((DataTableSpec)node(parameters).configure(spec()).specs()[0]).getColumnNames());
        assertTrue(names.contains("T2_core_cm_joint_entr_3D_avg") && names.contains("T2_core_cm_joint_entr_d3_3D_avg"));
        assertEquals(Optional.empty(), node(parameters).configure(spec()).warning());
    }

    @Test
    void cancelStopsWithinASecond() throws Exception {
        final Grid head = new Grid(160, 160, 160, Affine.identity());
        final BufferedDataTable input = bench.table(spec(),
            new DataCell[]{cells.image(head, n -> (n * 7919L) % 256), cells.voi(head, n -> 1)});
        final NodeRunner node = node(new VoiFeatureTableParameters());
        node.configure(spec());
        final CompletableFuture<Thread> started = new CompletableFuture<>();
        final CompletableFuture<Object> run = CompletableFuture.supplyAsync(() -> {
            started.complete(Thread.currentThread());
            try {
                return node.execute(bench.context(), input);
            } catch (Exception e) {
                throw new java.util.concurrent.CompletionException(e);
            }
        });
        final Thread thread = started.get(10, TimeUnit.SECONDS);
        Thread.sleep(700);
        assertFalse(run.isDone(), "The image is too small for a test of cancelling");
        bench.cancel(thread);
        final ExecutionException stopped = assertThrows(ExecutionException.class, () -> run.get(1, TimeUnit.SECONDS));
        assertTrue(stopped.getCause() instanceof CanceledExecutionException, stopped.toString());
    }
}
