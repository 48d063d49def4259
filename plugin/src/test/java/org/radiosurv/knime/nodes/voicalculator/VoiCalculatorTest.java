// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.voicalculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageCells;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.run.OtherGrid;
import org.radiosurv.standin.nodes.NodeRunner;

/** Voxels of 2 x 1 x 0.5 = 1 cubic millimetre; whole = voxels 0 to 9, core = voxels 6 to 11. */
class VoiCalculatorTest {

    private static final Grid GRID = new Grid(4, 3, 2, Affine.scaling(2, 1, 0.5));

    private static final Grid MOVED = new Grid(4, 3, 2, Affine.of(2, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 1));

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
        return new DataTableSpec(ColumnProperty.column("core", VoiCell.TYPE, Map.of(ColumnProperty.DRAWN_ON, "T1Gd")),
            ColumnProperty.column("whole", VoiCell.TYPE, Map.of(ColumnProperty.DRAWN_ON, "FLAIR")));
    }

    private DataCell core(final Grid grid) throws Exception {
        return cells.voi(grid, n -> n >= 6 && n <= 11 ? 1 : 0);
    }

    private DataCell whole() throws Exception {
        return cells.voi(GRID, n -> n < 10 ? 1 : 0);
    }

    private static NodeRunner node(final VoiCalculatorParameters parameters) throws Exception {
        return Bench.node(new VoiCalculatorNodeFactory(), parameters);
    }

    @ParameterizedTest
    @CsvSource({"SUBTRACT,0.006", "UNION,0.012", "INTERSECT,0.004"})
    void measuresTheNewVoi(final VoiCalculatorParameters.Operation operation, final String millilitres) throws Exception {
        final VoiCalculatorParameters parameters = new VoiCalculatorParameters();
        parameters.operation = operation;
        final NodeRunner.Executed executed =
            bench.run(node(parameters), bench.table(spec(), new DataCell[]{core(GRID), whole()}));
        final PortObject table = executed.outputs()[0];
        assertEquals(List.of("core", "whole", "edema", "edema_ml"), Bench.names(table));
        assertEquals(millilitres, Bench.cell(table, 0, "edema_ml").toString());
        assertEquals("FLAIR", ((DataTableSpec)table.getSpec()).getColumnSpec("edema").getProperties()
            .getProperty(ColumnProperty.DRAWN_ON), "the new VOI lies on the grid of the first");
        assertEquals(Optional.empty(), executed.warning());
    }

    @Test
    void anotherGridIsAnErrorOfTheRowThatNamesBoth() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(new VoiCalculatorParameters()),
            bench.table(spec(), new DataCell[]{core(MOVED), whole()}, new DataCell[]{core(GRID), whole()}));
        final String reason = Bench.reason(Bench.cell(executed.outputs()[0], 0, "edema"));
        assertTrue(reason.contains(GRID.describe()) && reason.contains(MOVED.describe()), reason);
        assertEquals("0.006", Bench.cell(executed.outputs()[0], 1, "edema_ml").toString());
        assertTrue(executed.warning().orElseThrow().startsWith("1 row: no VOI was made; first row 'r1': "));
    }

    @Test
    void resamplingByHeaderIsDoneAndCounted() throws Exception {
        final VoiCalculatorParameters parameters = new VoiCalculatorParameters();
        parameters.otherGrid = OtherGrid.RESAMPLE;
        final NodeRunner.Executed executed =
            bench.run(node(parameters), bench.table(spec(), new DataCell[]{core(MOVED), whole()}));
        // one voxel further along i, the core is voxels 7, 9, 10 and 11 of the grid; 7 and 9 are in the whole
        assertEquals("0.008", Bench.cell(executed.outputs()[0], 0, "edema_ml").toString());
        assertEquals("1 row: resampled by header, without registration; first row 'r1': 'core' to the grid of 'whole'.",
            executed.warning().orElseThrow());
    }

    @Test
    void emptyAndMissingVoisAreReported() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(new VoiCalculatorParameters()), bench.table(spec(),
            new DataCell[]{cells.voi(GRID, n -> 1), whole()}, new DataCell[]{DataType.getMissingCell(), whole()}));
        assertEquals("0.0", Bench.cell(executed.outputs()[0], 0, "edema_ml").toString());
        assertEquals("VOI 'core' is missing.", Bench.reason(Bench.cell(executed.outputs()[0], 1, "edema")));
        assertEquals("1 row: no VOI was made; first row 'r2': VOI 'core' is missing.\n1 row: the new VOI is empty; first row 'r1': it "
            + "has no voxel.", executed.warning().orElseThrow());
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() throws Exception {
        final VoiCalculatorParameters taken = new VoiCalculatorParameters();
        taken.name = "core";
        assertRefused(taken, spec(), "'core'");
        final VoiCalculatorParameters same = new VoiCalculatorParameters();
        same.first = "core";
        same.second = "core";
        assertRefused(same, spec(), "different");
        final VoiCalculatorParameters gone = new VoiCalculatorParameters();
        gone.first = "lesion";
        assertRefused(gone, spec(), "'lesion'");
        assertRefused(new VoiCalculatorParameters(), new DataTableSpec(), "first VOI");
    }

    private static void assertRefused(final VoiCalculatorParameters parameters, final DataTableSpec spec, final String part)
        throws Exception {
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
}
