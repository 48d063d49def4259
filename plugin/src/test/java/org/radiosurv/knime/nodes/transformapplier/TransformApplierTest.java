// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.transformapplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Interpolation;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.registration.ItkTransform;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.FslMatrix;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageCells;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.standin.nodes.NodeRunner;

/** An image whose value is 100 i + 10 j + k on a grid of 5 x 6 x 7 voxels, brought to a grid that lies the other way round. */
class TransformApplierTest {

    private static final Grid MOVING = new Grid(5, 6, 7, Affine.of(1, 0, 0, 10, 0, 1, 0, 20, 0, 0, 2, 30, 0, 0, 0, 1));

    private static final Grid FIXED = new Grid(6, 6, 6, Affine.of(-1, 0, 0, 5, 0, 1, 0, -3, 0, 0, 2, 1, 0, 0, 0, 1));

    /** Whole voxels, so that interpolation gives the image's own values. */
    private static final Affine TRUTH = Affine.translation(10, 23, 29);

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

    private static DataTableSpec spec(final DataType matrix) {
        return new DataTableSpec(ColumnProperty.column("T1Gd", VolumeCell.TYPE, Map.of()),
            ColumnProperty.column("T2", VolumeCell.TYPE, Map.of()),
            ColumnProperty.column("core", VoiCell.TYPE, Map.of(ColumnProperty.DRAWN_ON, "T2")),
            ColumnProperty.column("T2_matrix", matrix, Map.of()));
    }

    private DataCell[] row(final DataCell matrix) throws Exception {
        return new DataCell[]{cells.image(FIXED, n -> n),
            cells.image(MOVING, n -> 100 * (n % 5) + 10 * (n / 5 % 6) + n / 30), cells.voi(MOVING, n -> n % 5 == 2 ? 1 : 0), matrix};
    }

    private static DataCell list(final Affine matrix) {
        return CollectionCellFactory.createListCell(Arrays.stream(matrix.toArray()).mapToObj(DoubleCell::new).toList());
    }

    private static NodeRunner node(final TransformApplierParameters parameters) throws Exception {
        return Bench.node(new TransformApplierNodeFactory(), parameters);
    }

    private static Recipe.Resample recipe(final DataCell cell) {
        return (Recipe.Resample)((VolumeValue)cell).getRecipe();
    }

    private Recipe.Resample applied(final TransformApplierParameters parameters, final DataCell matrix) throws Exception {
        final NodeRunner.Executed executed = bench.run(node(parameters),
            bench.table(spec(matrix instanceof ListCell ? matrix.getType() : StringCell.TYPE), row(matrix)));
        assertEquals(Optional.empty(), executed.warning());
        return recipe(Bench.cell(executed.outputs()[0], 0, "T2"));
    }

    @Test
    void resamplesImageAndVoi() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(new TransformApplierParameters()),
            bench.table(spec(ListCell.getCollectionType(DoubleCell.TYPE)), row(list(TRUTH))));
        final PortObject table = executed.outputs()[0];
        assertEquals(List.of("T1Gd", "T2", "core", "T2_matrix"), Bench.names(table));
        final Recipe.Resample image = recipe(Bench.cell(table, 0, "T2"));
        assertEquals(Interpolation.LINEAR, image.interpolation());
        assertEquals(FIXED, image.grid());
        final Volume volume = new Evaluator(Path::of, 0).volume(image, Progress.NONE);
        // voxel (3, 1, 2) of the fixed grid is at (2, -2, 5), which goes to (12, 21, 34): voxel (2, 1, 2)
        assertEquals(212, volume.get(3, 1, 2), 1e-4);
        final Recipe.Resample voi = recipe(Bench.cell(table, 0, "core"));
        assertEquals(Interpolation.LABEL, voi.interpolation());
        assertTrue(new Evaluator(Path::of, 0).mask(voi, Progress.NONE).contains(3, 1, 2));
        assertEquals("T1Gd", ((DataTableSpec)table.getSpec()).getColumnSpec("core").getProperties().getProperty(ColumnProperty.DRAWN_ON));
    }

    @Test
    void readsEveryForm() throws Exception {
        final String fsl = MatrixFiles.format(FslMatrix.fromWorld(TRUTH, FIXED, MOVING));
        final TransformApplierParameters parameters = new TransformApplierParameters();
        assertTrue(applied(parameters, new StringCell(fsl)).matrix().closeTo(TRUTH, 1e-10), "FSL text");
        final Path mat = Files.writeString(temporary.resolve("flirt.mat"), fsl);
        assertTrue(applied(parameters, new StringCell(mat.toString())).matrix().closeTo(TRUTH, 1e-10), "FSL file");
        final Path tfm = Files.writeString(temporary.resolve("itk.tfm"), ItkTransform.format(TRUTH));
        assertTrue(applied(parameters, new StringCell(tfm.toString())).matrix().closeTo(TRUTH, 1e-10), "ITK file");
        assertTrue(applied(parameters, new StringCell(ItkTransform.format(TRUTH))).matrix().closeTo(TRUTH, 1e-10), "ITK text");
        parameters.convention = TransformApplierParameters.Convention.WORLD;
        assertEquals(TRUTH, applied(parameters, new StringCell(MatrixFiles.format(TRUTH))).matrix(), "world text");
        parameters.direction = TransformApplierParameters.Direction.INVERSE;
        assertEquals(TRUTH.inverse(), applied(parameters, list(TRUTH)).matrix(), "inverse");
    }

    @Test
    void theInverseOfFslsMatrixGoesBackToTheNativeGrid() throws Exception {
        final TransformApplierParameters parameters = new TransformApplierParameters();
        parameters.direction = TransformApplierParameters.Direction.INVERSE;
        // the images of the row change roles: T2 is FSL's fixed image, T1Gd its moving one
        final DataCell fsl = new StringCell(MatrixFiles.format(FslMatrix.fromWorld(TRUTH, MOVING, FIXED)));
        assertTrue(applied(parameters, fsl).matrix().closeTo(TRUTH.inverse(), 1e-10));
        parameters.fslFixed = "T1Gd";
        parameters.fslMoving = "T2";
        final DataCell named = new StringCell(MatrixFiles.format(FslMatrix.fromWorld(TRUTH, FIXED, MOVING)));
        parameters.columns = new ColumnFilter(new String[]{"T2"});
        assertTrue(applied(parameters, named).matrix().closeTo(TRUTH.inverse(), 1e-10), "references by name");
    }

    @Test
    void appendsWhereAskedFor() throws Exception {
        final TransformApplierParameters parameters = new TransformApplierParameters();
        parameters.output = TransformApplierParameters.Output.APPEND;
        final PortObject table = bench.run(node(parameters),
            bench.table(spec(ListCell.getCollectionType(DoubleCell.TYPE)), row(list(TRUTH)))).outputs()[0];
        assertEquals(List.of("T1Gd", "T2", "core", "T2_matrix", "T2_resampled", "core_resampled"), Bench.names(table));
    }

    @Test
    void badRowsHaveReasonsAndTheCohortGoesOn() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(new TransformApplierParameters()), bench.table(spec(StringCell.TYPE),
            row(new StringCell("1 2 3\n4 5 6")), row(new StringCell(temporary.resolve("absent.mat").toString())),
            row(DataType.getMissingCell()), row(new StringCell("0 0 0 0\n0 0 0 0\n0 0 0 0\n0 0 0 1")),
            row(new StringCell(MatrixFiles.format(Affine.identity())))));
        final PortObject table = executed.outputs()[0];
        for (int n = 0; n < 4; n++) {
            assertTrue(Bench.reason(Bench.cell(table, n, "T2")).startsWith("'T2': "), Bench.reason(Bench.cell(table, n, "T2")));
        }
        assertTrue(Bench.reason(Bench.cell(table, 1, "core")).contains("absent.mat"));
        assertTrue(Bench.cell(table, 4, "T2") instanceof VolumeValue);
        assertTrue(executed.warning().orElseThrow().startsWith("4 rows: an image or VOI was not resampled; first row 'r1': 'T2': "));
        final NodeRunner.Executed few = bench.run(node(new TransformApplierParameters()),
            bench.table(spec(ListCell.getCollectionType(DoubleCell.TYPE)),
                row(CollectionCellFactory.createListCell(List.of(new DoubleCell(1))))));
        assertTrue(Bench.reason(Bench.cell(few.outputs()[0], 0, "T2")).contains("16 numbers"));
    }

    @Test
    void failsOnTheFirstBadRowWhereAskedFor() throws Exception {
        final TransformApplierParameters parameters = new TransformApplierParameters();
        parameters.failOnError = true;
        final Exception failed = assertThrows(Exception.class,
            () -> bench.run(node(parameters), bench.table(spec(StringCell.TYPE), row(DataType.getMissingCell()))));
        assertTrue(failed.getMessage().startsWith("Row 'r1': 'T2': "), failed.getMessage());
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() throws Exception {
        assertRefused(new TransformApplierParameters(), new DataTableSpec(), "target grid");
        assertRefused(new TransformApplierParameters(), new DataTableSpec(new String[]{"T1Gd", "T2"},
            new DataType[]{VolumeCell.TYPE, VolumeCell.TYPE}), "matrix column");
        final TransformApplierParameters gone = new TransformApplierParameters();
        gone.fslMoving = "FLAIR";
        assertRefused(gone, spec(StringCell.TYPE), "'FLAIR'");
        final TransformApplierParameters taken = new TransformApplierParameters();
        taken.output = TransformApplierParameters.Output.APPEND;
        assertRefused(taken, new DataTableSpec(new String[]{"T1Gd", "T2", "T2_resampled", "T2_matrix"},
            new DataType[]{VolumeCell.TYPE, VolumeCell.TYPE, DoubleCell.TYPE, StringCell.TYPE}), "'T2_resampled'");
    }

    private static void assertRefused(final TransformApplierParameters parameters, final DataTableSpec spec, final String part)
        throws Exception {
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
}
