// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.niftireader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageFolder;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.standin.nodes.NodeRunner;

class NiftiReaderTest {

    @TempDir
    private Path temporary;

    private Bench bench;

    private ImageFolder folder;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
        folder = new ImageFolder(temporary.resolve("data"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private NiftiReaderParameters parameters() {
        final NiftiReaderParameters parameters = new NiftiReaderParameters();
        parameters.dataRoot = folder.root().toString();
        return parameters;
    }

    private static NodeRunner node(final NiftiReaderParameters parameters) throws Exception {
        return Bench.node(new NiftiReaderNodeFactory(), parameters);
    }

    private ImageFolder twoPatients() throws Exception {
        return folder.image("01", "T2w", n -> n).image("01", "FLAIR", n -> n).image("02", "T2w", n -> 2 * n)
            .voi("01", "whole", n -> n < 10 ? 1 : 0).voi("01", "core", n -> n < 4 ? 1 : 0)
            .participants("participant_id|os_days|age", "sub-01|100|60", "sub-02|200|61");
    }

    @Test
    void knowsItsColumnsWithoutOpeningAnImage() throws Exception {
        twoPatients();
        for (Path image : List.of(folder.imagePath("01", "T2w"), folder.imagePath("01", "FLAIR"), folder.voiPath("01", "core"))) {
            Files.writeString(image, "not an image");
        }
        final DataTableSpec spec = (DataTableSpec)node(parameters()).configure().specs()[0];
        assertEquals(List.of("FLAIR", "T2", "core", "whole", "age", "os_days"), List.of(spec.getColumnNames()));
        assertEquals("Volume", spec.getColumnSpec("T2").getType().getName());
        assertEquals("VOI", spec.getColumnSpec("core").getType().getName());
    }

    @Test
    void everyVoiRecordsTheImageThatItWasDrawnOn() throws Exception {
        twoPatients();
        final DataTableSpec spec = (DataTableSpec)node(parameters()).configure().specs()[0];
        assertEquals("FLAIR", spec.getColumnSpec("whole").getProperties().getProperty(ColumnProperty.DRAWN_ON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative/path", "/no/such/folder", "https://example.org/data", "knime://knime.workflow/nothing"})
    void aRootThatIsNotThereIsRefusedAtConfigure(final String root) throws Exception {
        final NiftiReaderParameters parameters = new NiftiReaderParameters();
        parameters.dataRoot = root;
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node(parameters).configure());
        assertTrue(refused.getMessage().contains(root.replace("knime://knime.workflow/", "")), refused.getMessage());
        assertTrue(refused.getMessage().length() > 40, refused.getMessage());
    }

    @Test
    void readsKeysFilesAndClinicalValues() throws Exception {
        twoPatients();
        final NodeRunner.Executed executed = bench.run(node(parameters()));
        final PortObject table = executed.outputs()[0];
        assertEquals(List.of("01", "02"), Bench.rows(table).stream().map(row -> row.getKey().getString()).toList());
        final Recipe.Source source = (Recipe.Source)((VolumeValue)Bench.cell(table, 1, "T2")).getRecipe();
        assertEquals(folder.root() + "/sub-02/anat/sub-02_T2w.nii.gz", source.location());
        assertEquals(64, source.grid().voxels());
        assertEquals("200", Bench.cell(table, 1, "os_days").toString());
        assertEquals("No file for 'FLAIR'.", Bench.reason(Bench.cell(table, 1, "FLAIR")));
        assertTrue(executed.warning().orElseThrow().contains("02"), executed.warning().toString());
    }

    @Test
    void keysNameTheSessionWhereThereIsOne() throws Exception {
        ImageFolder.write(folder.root().resolve("sub-01/ses-pre/anat/sub-01_ses-pre_T1w.nii.gz"), ImageFolder.CUBE, n -> n);
        ImageFolder.write(folder.root().resolve("sub-01/ses-post/anat/sub-01_ses-post_T1w.nii.gz"), ImageFolder.CUBE, n -> n);
        folder.image("02", "T1w", n -> n);
        final PortObject table = bench.run(node(parameters())).outputs()[0];
        assertEquals(List.of("01_post", "01_pre", "02"), Bench.rows(table).stream().map(row -> row.getKey().getString()).toList());
    }

    @Test
    void keepsTheConfiguredColumnsAndNamesNewOnes() throws Exception {
        folder.image("01", "T1w", n -> n).participants("participant_id|age|site", "01|60|a");
        final NodeRunner node = node(parameters());
        final DataTableSpec configured = (DataTableSpec)node.configure().specs()[0];
        folder.image("01", "FLAIR", n -> n).participants("participant_id|age|os_days", "01|60.5|100");
        final NodeRunner.Executed executed = node.execute(bench.context());
        assertTrue(configured.equalStructure((DataTableSpec)executed.outputs()[0].getSpec()));
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("New since the node was configured and left out: FLAIR, os_days."), warning);
        assertTrue(warning.contains("missing in all rows: site."), warning);
        assertTrue(warning.contains("'60.5' in column 'age' is no whole number"), warning);
    }

    @Test
    void aParameterFixesTheColumns() throws Exception {
        twoPatients();
        final NiftiReaderParameters parameters = parameters();
        parameters.images = "T2, T1";
        parameters.vois = "core";
        final PortObject table = bench.run(node(parameters)).outputs()[0];
        assertEquals(List.of("T1", "T2", "core", "age", "os_days"), Bench.names(table));
        assertTrue(Bench.cell(table, 0, "T1").isMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "text", "truncated", "negative", "huge", "datatype", "offset"})
    void aBadFileIsAMissingCellAndOneWarning(final String kind) throws Exception {
        folder.image("01", "T1w", n -> n).image("02", "T1w", n -> n);
        spoil(folder.imagePath("01", "T1w"), kind);
        final NodeRunner.Executed executed = bench.run(node(parameters()));
        final String reason = Bench.reason(Bench.cell(executed.outputs()[0], 0, "T1"));
        assertTrue(reason.startsWith("sub-01/anat/sub-01_T1w.nii.gz: "), reason);
        assertFalse(Bench.cell(executed.outputs()[0], 1, "T1").isMissing());
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.startsWith("1 row: a file could not be read; first row '01': "), warning);
        final NiftiReaderParameters strict = parameters();
        strict.failOnError = true;
        final KNIMEException failed = assertThrows(KNIMEException.class, () -> bench.run(node(strict)));
        assertTrue(failed.getMessage().contains("'01'"), failed.getMessage());
    }

    private static void spoil(final Path file, final String kind) throws Exception {
        final byte[] image;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            image = in.readAllBytes();
        }
        final ByteBuffer header = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        switch (kind) {
            case "empty" -> Files.write(file, new byte[0]);
            case "text" -> Files.writeString(file, "this is no image at all, but it has some length");
            case "truncated" -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
            case "negative" -> gzip(file, header.putShort(42, (short)-4).array());
            case "huge" -> gzip(file, header.putShort(42, Short.MAX_VALUE).putShort(44, Short.MAX_VALUE)
                .putShort(46, Short.MAX_VALUE).array());
            case "datatype" -> gzip(file, header.putShort(70, (short)12345).array());
            default -> gzip(file, header.putFloat(108, -100).array());
        }
    }

    private static void gzip(final Path file, final byte[] content) throws Exception {
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
    }

    @Test
    void duplicatePatientsAreRefusedAtConfigureWithTheirLine() throws Exception {
        folder.image("01", "T1w", n -> n).participants("participant_id|age", "01|60", "sub-01|61");
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node(parameters()).configure());
        assertTrue(refused.getMessage().contains("'01' in line 3"), refused.getMessage());
    }

    @Test
    void patientsWithoutImagesAreNamedAtConfigure() throws Exception {
        folder.image("01", "T1w", n -> n).image("03", "T1w", n -> n).participants("participant_id|age", "01|60", "02|61");
        final NodeRunner.Configured configured = node(parameters()).configure();
        assertTrue(configured.warning().orElseThrow().contains("02"), configured.warning().toString());
        final PortObject table = bench.run(node(parameters())).outputs()[0];
        assertEquals(List.of("01", "02", "03"), Bench.rows(table).stream().map(row -> row.getKey().getString()).toList());
        assertTrue(Bench.cell(table, 1, "T1").isMissing());
        assertTrue(Bench.cell(table, 2, "age") instanceof MissingCell);
    }

    @Test
    void aFolderInTheWorkflowStaysRelativeWhateverItsCharacters() throws Exception {
        ImageFolder.write(folder.root().resolve("p#1 50%/T1.nii.gz"), ImageFolder.CUBE, n -> n);
        final NiftiReaderParameters parameters = new NiftiReaderParameters();
        parameters.dataRoot = "knime://knime.workflow/data/";
        parameters.layout = NiftiReaderParameters.FolderLayout.PATTERN;
        parameters.pattern = "{patient}/{sequence}.nii.gz";
        final PortObject table = bench.run(node(parameters)).outputs()[0];
        final Recipe recipe = ((VolumeValue)Bench.cell(table, 0, "T1")).getRecipe();
        assertTrue(((Recipe.Source)recipe).location().startsWith("knime://knime.workflow/data/p"), recipe.toJson());
        assertEquals(63, new Evaluator(new KnimeLocations(), 0).volume(recipe, Progress.NONE).get(63));
    }

    @Test
    void aFileThatIsExchangedIsNoticedWhereItIsUsed() throws Exception {
        folder.image("01", "T1w", n -> n);
        final PortObject table = bench.run(node(parameters())).outputs()[0];
        folder.image("01", "T1w", n -> n + 1);
        final Exception changed = assertThrows(Exception.class, () -> new Evaluator(new KnimeLocations(), 0)
            .volume(((VolumeValue)Bench.cell(table, 0, "T1")).getRecipe(), Progress.NONE));
        assertTrue(changed.getMessage().contains("sub-01_T1w.nii.gz"), changed.getMessage());
        assertEquals(Optional.empty(), ((VolumeValue)Bench.cell(table, 0, "T1")).getStoredVoxels());
    }
}
