// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftiwriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.Datatype;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.registration.MatrixFiles;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageCells;
import org.radiosurv.knime.bench.ImageFolder;
import org.radiosurv.knime.cells.MatrixCells;
import org.radiosurv.knime.cells.VoiCell;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.standin.nodes.NodeRunner;

class NiftiWriterTest {

    @TempDir
    private Path temporary;

    private Bench bench;

    private ImageCells cells;

    private Path target;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
        cells = new ImageCells(temporary);
        target = Files.createDirectories(temporary.resolve("out"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private NiftiWriterParameters parameters() {
        final NiftiWriterParameters parameters = new NiftiWriterParameters();
        parameters.folder = target.toString();
        return parameters;
    }

    private static NodeRunner node(final NiftiWriterParameters parameters) throws Exception {
        return Bench.node(new NiftiWriterNodeFactory(), parameters);
    }

    private BufferedDataTable table() throws Exception {
        final Recipe.Source image = cells.source(ImageFolder.CUBE, n -> n);
        return bench.table(new DataTableSpec(new String[]{"T2", "core"}, new DataType[]{VolumeCell.TYPE, VoiCell.TYPE}),
            new DataCell[]{new VolumeCell(new Recipe.GreyLevels(image, 0, 63, 256)), cells.voi(ImageFolder.CUBE, n -> n < 3 ? 1 : 0)},
            new DataCell[]{new VolumeCell(image), DataType.getMissingCell()});
    }

    @Test
    void writesLevelsAndMasksAsBytesAndImagesAsTheyAre() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(parameters()), table());
        assertEquals(List.of("T2", "core", "T2_path", "core_path"), Bench.names(executed.outputs()[0]));
        final Path levels = Path.of(Bench.cell(executed.outputs()[0], 0, "T2_path").toString());
        assertEquals(target.resolve("r1_T2.nii.gz"), levels);
        assertEquals(Datatype.UINT8, NiftiReader.readHeader(levels).datatype());
        assertEquals(255, NiftiReader.read(levels, Progress.NONE).volume().get(63));
        assertEquals(Datatype.UINT8, NiftiReader.readHeader(target.resolve("r1_core.nii.gz")).datatype());
        assertEquals(Datatype.FLOAT32, NiftiReader.readHeader(target.resolve("r2_T2.nii.gz")).datatype());
        assertEquals("'core' is missing.", Bench.reason(Bench.cell(executed.outputs()[0], 1, "core_path")));
        assertFalse(Files.exists(target.resolve("r2_core.nii.gz")));
        assertEquals("1 row: an image is missing; first row 'r2': 'core' is missing.", executed.warning().orElseThrow());
    }

    @Test
    void existingFilesAreRespectedBeforeAnythingIsWritten() throws Exception {
        Files.writeString(target.resolve("r2_T2.nii.gz"), "mine");
        final KNIMEException failed = assertThrows(KNIMEException.class, () -> bench.run(node(parameters()), table()));
        assertTrue(failed.getMessage().contains("r2_T2.nii.gz"), failed.getMessage());
        assertFalse(Files.exists(target.resolve("r1_T2.nii.gz")), "nothing is written");

        final NiftiWriterParameters keep = parameters();
        keep.existing = NiftiWriterParameters.Existing.KEEP;
        bench.run(node(keep), table());
        assertEquals("mine", Files.readString(target.resolve("r2_T2.nii.gz")));

        final NiftiWriterParameters overwrite = parameters();
        overwrite.existing = NiftiWriterParameters.Existing.OVERWRITE;
        bench.run(node(overwrite), table());
        assertEquals(64, NiftiReader.readHeader(target.resolve("r2_T2.nii.gz")).grid().voxels());
    }

    @Test
    void twoImagesOfOneFileAreRefused() throws Exception {
        final NiftiWriterParameters parameters = parameters();
        parameters.filePattern = "{row}.nii";
        final KNIMEException failed = assertThrows(KNIMEException.class, () -> bench.run(node(parameters), table()));
        assertTrue(failed.getMessage().contains("column 'T2'") && failed.getMessage().contains("column 'core'"), failed.getMessage());
    }

    @Test
    void aMissingFolderIsMadeOnlyWhenAskedFor() throws Exception {
        final NiftiWriterParameters parameters = parameters();
        parameters.folder = target.resolve("a/b").toString();
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> bench.run(node(parameters), table()));
        assertTrue(refused.getMessage().contains(parameters.folder), refused.getMessage());
        parameters.createFolder = true;
        parameters.filePattern = "{row}/{column}.nii.gz";
        bench.run(node(parameters), table());
        assertTrue(Files.exists(target.resolve("a/b/r1/core.nii.gz")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{column}.nii", "../{row}.nii", "/{row}.nii", "{row}.png", "c:{row}.nii", "..\\{row}.nii"})
    void aPatternThatLeavesTheFolderOrMixesRowsIsRefused(final String pattern) {
        final NiftiWriterParameters parameters = parameters();
        parameters.filePattern = pattern;
        assertThrows(InvalidSettingsException.class, parameters::validate);
    }

    private static final Affine MATRIX = Affine.of(0, -1, 0, 3.25, 1, 0, 0, -1.0 / 3, 0, 0, 1, 7, 0, 0, 0, 1);

    private BufferedDataTable matrices() throws Exception {
        return bench.table(
            new DataTableSpec(new String[]{"T2", "T2_fsl", "T2_matrix"},
                new DataType[]{VolumeCell.TYPE, StringCell.TYPE, ListCell.getCollectionType(DoubleCell.TYPE)}),
            new DataCell[]{new VolumeCell(cells.source(ImageFolder.CUBE, n -> n)), new StringCell(MatrixFiles.format(MATRIX)),
                MatrixCells.of(MATRIX)},
            new DataCell[]{DataType.getMissingCell(), new StringCell("1 2 3"), DataType.getMissingCell()});
    }

    @Test
    void writesMatricesForFslAndItk() throws Exception {
        final NiftiWriterParameters parameters = parameters();
        parameters.writeImages = false;
        parameters.matrices = new ColumnFilter(new String[]{"T2_fsl", "T2_matrix"});
        final NodeRunner.Executed executed = bench.run(node(parameters), matrices());
        final PortObject table = executed.outputs()[0];
        assertEquals(List.of("T2", "T2_fsl", "T2_matrix", "T2_fsl_path", "T2_matrix_path"), Bench.names(table));
        assertEquals(target.resolve("r1_T2_fsl.mat").toString(), Bench.cell(table, 0, "T2_fsl_path").toString());
        assertEquals(MATRIX, MatrixFiles.read(target.resolve("r1_T2_fsl.mat")), "FSL's numbers as they are");
        assertTrue(Files.readString(target.resolve("r1_T2_matrix.tfm")).startsWith("#Insight Transform File V1.0"));
        assertTrue(MatrixFiles.read(target.resolve("r1_T2_matrix.tfm")).closeTo(MATRIX, 1e-12), "world matrix by way of ITK's LPS");
        assertTrue(Bench.reason(Bench.cell(table, 1, "T2_fsl_path")).contains("four lines of four numbers"));
        assertTrue(executed.warning().orElseThrow().contains("1 row: an image or a matrix was not written"), executed.warning().get());
        assertFalse(Files.exists(target.resolve("r1_T2.nii.gz")), "images were not asked for");
        final KNIMEException again = assertThrows(KNIMEException.class, () -> bench.run(node(parameters), matrices()));
        assertTrue(again.getMessage().contains("r1_T2_fsl.mat"), again.getMessage());
    }

    @Test
    void wantsImagesOrMatrices() throws Exception {
        final NiftiWriterParameters parameters = parameters();
        parameters.writeImages = false;
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> node(parameters).configure(matrices().getDataTableSpec()));
        assertTrue(refused.getMessage().contains("received neither"), refused.getMessage());
    }
}
