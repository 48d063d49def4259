// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.normalizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.core.Progress;
import org.radiosurv.core.nifti.NiftiReader;
import org.radiosurv.core.recipe.Evaluator;
import org.radiosurv.core.recipe.Recipe;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.ImageFolder;
import org.radiosurv.knime.cells.VolumeCell;
import org.radiosurv.knime.cells.VolumeValue;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.run.KnimeLocations;
import org.radiosurv.standin.nodes.NodeRunner;

/** 1000 voxels with the values 0 to 999: the top 0.1 % is the voxel of value 999. */
class IntensityNormalizerTest {

    private static final Grid THOUSAND = new Grid(10, 10, 10, Affine.identity());

    @TempDir
    private Path temporary;

    private Bench bench;

    private int files;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DataCell image(final IntToDoubleFunction value) throws Exception {
        final Path file = temporary.resolve("image" + files++ + ".nii");
        ImageFolder.write(file, THOUSAND, value);
        return new VolumeCell(new Recipe.Source(file.toString(), NiftiReader.sha256(file, Progress.NONE), THOUSAND,
            NiftiReader.readHeader(file).datatype()));
    }

    private static DataTableSpec spec(final String... images) {
        final String[] names = new String[images.length + 1];
        final DataType[] types = new DataType[names.length];
        for (int n = 0; n < images.length; n++) {
            names[n] = images[n];
            types[n] = VolumeCell.TYPE;
        }
        names[images.length] = "age";
        types[images.length] = IntCell.TYPE;
        return new DataTableSpec(names, types);
    }

    private static NodeRunner node(final IntensityNormalizerParameters parameters) throws Exception {
        return Bench.node(new IntensityNormalizerNodeFactory(), parameters);
    }

    private static NodeRunner node() throws Exception {
        return node(new IntensityNormalizerParameters());
    }

    private static double number(final PortObject table, final int row, final String column) {
        return ((DoubleValue)Bench.cell(table, row, column)).getDoubleValue();
    }

    @Test
    void dropsByNameAndRecordsWhatItMeasured() throws Exception {
        final BufferedDataTable input =
            bench.table(spec("T1", "T2"), new DataCell[]{image(n -> n), image(n -> n), new IntCell(60)});
        final NodeRunner.Executed executed = bench.run(node(), input);
        final PortObject table = executed.outputs()[0];
        assertEquals(List.of("T1", "T2", "age", "T1_low", "T1_high", "T1_clipped", "T1_zero_share", "T2_low", "T2_high", "T2_clipped",
            "T2_zero_share"), Bench.names(table));
        assertEquals(List.of(0.0, 998.0, 1.0, 0.001), List.of(number(table, 0, "T1_low"), number(table, 0, "T1_high"),
            number(table, 0, "T1_clipped"), number(table, 0, "T1_zero_share")));
        assertEquals(List.of(999.0, 0.0), List.of(number(table, 0, "T2_high"), number(table, 0, "T2_clipped")));
        assertFalse(ColumnProperty.isForModelling(((DataTableSpec)table.getSpec()).getColumnSpec("T1_low")));
        final Volume levels = new Evaluator(new KnimeLocations(), 0)
            .volume(((VolumeValue)Bench.cell(table, 0, "T1")).getRecipe(), Progress.NONE);
        assertEquals(List.of(0.0, 128.0, 255.0, 255.0), List.of(levels.get(0), levels.get(499), levels.get(998), levels.get(999)));
        assertEquals(Optional.empty(), executed.warning());
    }

    @Test
    void anExceptionAndAppendingAreTheUsersChoice() throws Exception {
        final IntensityNormalizerParameters parameters = new IntensityNormalizerParameters();
        parameters.output = IntensityNormalizerParameters.Output.APPEND;
        final IntensityNormalizerParameters.ColumnRule rule = new IntensityNormalizerParameters.ColumnRule();
        rule.column = "T1";
        rule.dropTopPercent = 10;
        parameters.rules = new IntensityNormalizerParameters.ColumnRule[]{rule};
        final PortObject table = bench.run(node(parameters),
            bench.table(spec("T1"), new DataCell[]{image(n -> n), new IntCell(60)})).outputs()[0];
        assertEquals(List.of("T1", "age", "T1_levels", "T1_low", "T1_high", "T1_clipped", "T1_zero_share"), Bench.names(table));
        assertEquals(899, number(table, 0, "T1_high"));
        assertTrue(((VolumeValue)Bench.cell(table, 0, "T1")).getRecipe() instanceof Recipe.Source);
    }

    @Test
    void aRowOfAnotherZeroShareIsReported() throws Exception {
        final DataCell[] whole = {image(n -> n + 1), new IntCell(1)};
        final DataCell[] stripped = {image(n -> n < 310 ? 0 : n), new IntCell(1)};
        final NodeRunner.Executed executed = bench.run(node(), bench.table(spec("FLAIR"), whole, whole, stripped));
        assertEquals("1 row seems to be stripped or cropped unlike the others; first row 'r3', 'FLAIR': 31 % of the voxels are exactly "
            + "0, in the cohort's median 0 %. Prepare all images alike.", executed.warning().orElseThrow());
        final DataCell[] nearly = {image(n -> n < 300 ? 0 : n), new IntCell(1)};
        assertEquals(Optional.empty(), bench.run(node(), bench.table(spec("FLAIR"), whole, whole, nearly)).warning());
    }

    @Test
    void missingConstantAndNumberlessImagesAreReportedOnce() throws Exception {
        final NodeRunner.Executed executed = bench.run(node(),
            bench.table(spec("T1"), new DataCell[]{DataType.getMissingCell(), new IntCell(1)},
                new DataCell[]{image(n -> Double.NaN), new IntCell(1)}, new DataCell[]{image(n -> 7), new IntCell(1)},
                new DataCell[]{image(n -> n % 2 == 0 ? n : Double.NaN), new IntCell(1)}));
        final PortObject table = executed.outputs()[0];
        assertEquals("Image 'T1' is missing.", Bench.reason(Bench.cell(table, 0, "T1_low")));
        assertTrue(Bench.cell(table, 1, "T1").isMissing());
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("1 row: an image could not be normalised; first row 'r2': 'T1': "), warning);
        assertTrue(warning.contains("1 row: an image is missing; first row 'r1'"), warning);
        assertTrue(warning.contains("an image is odd; first row 'r"), warning);
        assertEquals(998, number(table, 3, "T1_high"));
    }

    @Test
    void aTableWithoutRowsOrWithoutAnyImageStaysATable() throws Exception {
        assertEquals(0, Bench.rows(bench.run(node(), bench.table(spec("T1"))).outputs()[0]).size());
        final DataCell[] none = {DataType.getMissingCell(), new IntCell(1)};
        final NodeRunner.Executed executed = bench.run(node(), bench.table(spec("T1"), none, none));
        assertEquals("2 rows: an image is missing; first row 'r1': Image 'T1' is missing.", executed.warning().orElseThrow());
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() throws Exception {
        final DataTableSpec normalised = (DataTableSpec)node().configure(spec("T1")).specs()[0];
        assertRefused(new IntensityNormalizerParameters(), normalised, "'T1_low'");
        assertRefused(new IntensityNormalizerParameters(), new DataTableSpec(), "image column");
        final IntensityNormalizerParameters missing = new IntensityNormalizerParameters();
        missing.images = new ColumnFilter(new String[]{"FLAIR"});
        assertRefused(missing, spec("T1"), "'FLAIR'");
        final IntensityNormalizerParameters rule = new IntensityNormalizerParameters();
        rule.rules = new IntensityNormalizerParameters.ColumnRule[]{new IntensityNormalizerParameters.ColumnRule()};
        rule.rules[0].column = "ADC";
        assertRefused(rule, spec("T1"), "'ADC'");
    }

    @Test
    void levelsThatWouldTakeTheNameOfAnotherImageAreRefused() throws Exception {
        final IntensityNormalizerParameters append = new IntensityNormalizerParameters();
        append.output = IntensityNormalizerParameters.Output.APPEND;
        assertRefused(append, spec("T1", "T1_levels"), "'T1_levels'");
        assertRefused(new IntensityNormalizerParameters(), spec("T1", "T1_low"), "'T1_low'");
    }

    private static void assertRefused(final IntensityNormalizerParameters parameters, final DataTableSpec spec, final String part)
        throws Exception {
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }
}
