// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.hazardcurve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.standin.nodes.NodeRunner;

/** The node against core's classes, which are held against R, on 120 simulated patients whose hazard rises with the volume. */
class HazardRatioCurveTest {

    private static final int N = 120;

    private static final DataTableSpec SPEC = new DataTableSpec(new String[]{"os_days", "os_event", "volume", "age"},
        new DataType[]{IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private final double[] time = new double[N];

    private final boolean[] event = new boolean[N];

    private final double[] volume = new double[N];

    private final double[] age = new double[N];

    @TempDir
    private Path temporary;

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
        final Random random = new Random(11);
        for (int i = 0; i < N; i++) {
            volume[i] = Math.rint(400 * random.nextDouble()) / 10;
            age[i] = 40 + random.nextInt(35);
            time[i] = Math.ceil(-Math.log(random.nextDouble()) * 500 * Math.exp(-0.04 * volume[i]));
            event[i] = random.nextInt(5) > 0;
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DataCell[][] rows() {
        final DataCell[][] rows = new DataCell[N][];
        for (int i = 0; i < N; i++) {
            rows[i] = new DataCell[]{new IntCell((int)time[i]), new IntCell(event[i] ? 1 : 0), new DoubleCell(volume[i]),
                new DoubleCell(age[i])};
        }
        return rows;
    }

    private NodeRunner.Executed run(final Consumer<HazardRatioCurveParameters> changes, final DataCell[]... rows) throws Exception {
        final BufferedDataTable table = bench.table(SPEC, rows);
        return bench.run(node(changes), table);
    }

    private static NodeRunner node(final Consumer<HazardRatioCurveParameters> changes) throws Exception {
        final HazardRatioCurveParameters parameters = new HazardRatioCurveParameters();
        parameters.permutations = 99;
        changes.accept(parameters);
        return Bench.node(new HazardRatioCurveNodeFactory(), parameters);
    }

    private static double value(final PortObject table, final int row, final String column) {
        return Double.parseDouble(Bench.cell(table, row, column).toString());
    }

    private static BufferedImage image(final PortObject object) throws Exception {
        final byte[] png = ((PNGImageValue)((ImagePortObject)object).toDataCell()).getImageContent().getByteArray();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void theCurveIsCores() throws Exception {
        final NodeRunner.Executed executed = run(parameters -> { }, rows());
        final HazardCurve curve = HazardCurve.fitDegreesOfFreedom(time, event, volume, 10, 4);
        final HazardCurve.Points points = curve.points(curve.points().x(), curve.median());
        assertEquals(points.x().length, Bench.rows(executed.outputs()[1]).size());
        for (int i = 0; i < points.x().length; i += 17) {
            assertEquals(points.x()[i], value(executed.outputs()[1], i, "value"));
            assertEquals(points.hazardRatio()[i], value(executed.outputs()[1], i, "hazard_ratio"), 1e-12);
            assertEquals(points.upper()[i], value(executed.outputs()[1], i, "upper95"), 1e-12);
        }
        assertEquals(List.of("model (likelihood ratio)", "volume, linear", "volume, nonlinear"),
            Bench.rows(executed.outputs()[2]).stream().map(row -> row.getCell(0).toString()).toList());
        assertEquals(curve.linear().slope(), value(executed.outputs()[2], 1, "coef"), 1e-12);
        assertEquals(curve.nonlinearP(), value(executed.outputs()[2], 2, "p"), 1e-12);
        assertEquals(curve.median(), value(executed.outputs()[2], 0, "reference"));
        assertEquals(Optional.empty(), executed.warning());
        assertEquals(1200, image(executed.outputs()[0]).getWidth());
        assertEquals(900, image(executed.outputs()[3]).getHeight());
    }

    @Test
    void theBestCutoffAloneIsCorrected() throws Exception {
        final NodeRunner.Executed executed = run(parameters -> { }, rows());
        final CutoffScan scan = CutoffScan.of(time, event, volume);
        final CutoffScan.Best best = scan.best(99, 1, Progress.NONE);
        assertEquals(scan.points().size(), Bench.rows(executed.outputs()[4]).size());
        int found = 0;
        for (int row = 0; row < scan.points().size(); row++) {
            assertEquals(scan.points().get(row).hazardRatio(), value(executed.outputs()[4], row, "hazard_ratio"), 1e-12);
            if (Bench.cell(executed.outputs()[4], row, "best").toString().equals("true")) {
                found++;
                assertEquals(best.cutoff().cutoff(), value(executed.outputs()[4], row, "cutoff"));
                assertEquals(best.p(), value(executed.outputs()[4], row, "p_corrected"));
                assertEquals(best.shrunkenHazardRatio(), value(executed.outputs()[4], row, "hr_shrunken"), 1e-12);
            } else {
                assertTrue(Bench.reason(Bench.cell(executed.outputs()[4], row, "p_corrected")).startsWith("Only the best"));
            }
        }
        assertEquals(1, found);
    }

    @Test
    void referenceSmoothingAndAdjustmentAreFollowed() throws Exception {
        final NodeRunner.Executed executed = run(parameters -> {
            parameters.smoothing = HazardRatioCurveParameters.Smoothing.THETA;
            parameters.theta = 0.7;
            parameters.intervals = 8;
            parameters.reference = HazardRatioCurveParameters.Reference.MEAN;
            parameters.adjust = new ColumnFilter(new String[]{"age"});
        }, rows());
        final HazardCurve curve = HazardCurve.fit(time, event, volume, new double[][]{age}, 8, 0.7);
        assertEquals(curve.points().hazardRatio()[3], value(executed.outputs()[1], 3, "hazard_ratio"), 1e-12);
        assertEquals("age", Bench.cell(executed.outputs()[2], 3, "term").toString());
        assertEquals(curve.adjustment().get(0).p(), value(executed.outputs()[2], 3, "p"), 1e-12);
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[2], 0, "reference")).contains("mean log hazard"));
        final KNIMEException beyond = assertThrows(KNIMEException.class, () -> run(parameters -> {
            parameters.reference = HazardRatioCurveParameters.Reference.VALUE;
            parameters.referenceValue = 1000;
        }, rows()));
        assertTrue(beyond.getMessage().contains("patients' range"), beyond.getMessage());
    }

    @Test
    void badRowsAreLeftOut() throws Exception {
        final DataCell[][] rows = rows();
        rows[4][2] = new DoubleCell(Double.NaN);
        rows[7][0] = new IntCell(-3);
        rows[9][2] = DataType.getMissingCell();
        final NodeRunner.Executed executed = run(parameters -> { }, rows);
        assertEquals(N - 3, (int)value(executed.outputs()[2], 0, "n"));
        assertTrue(executed.warning().orElseThrow().contains("2 rows: left out, since a value is not valid; first row 'r5': 'volume' is 'NaN'"),
            executed.warning().toString());
    }

    @Test
    void withoutAScanTheFigureSaysSo() throws Exception {
        final NodeRunner.Executed off = run(parameters -> parameters.cutoffs = false, rows());
        assertEquals(0, Bench.rows(off.outputs()[4]).size());
        assertEquals(Optional.empty(), off.warning());
        assertEquals(1200, image(off.outputs()[3]).getWidth());
        Arrays.fill(volume, 0, 114, 50);
        final NodeRunner.Executed impossible = run(parameters -> parameters.degreesOfFreedom = 2, rows());
        assertTrue(impossible.warning().orElseThrow().contains("No scan of cut-offs: A cut-off has patients on both sides"),
            impossible.warning().toString());
    }

    @Test
    void fewEventsAreWarnedOf() throws Exception {
        Arrays.fill(event, 12, N, false);
        final String warning = run(parameters -> { }, rows()).warning().orElseThrow();
        assertTrue(warning.contains("events for a curve of 4.000 degrees of freedom"), warning);
        Arrays.fill(event, false);
        assertTrue(assertThrows(KNIMEException.class, () -> run(parameters -> { }, rows())).getMessage().contains("at least one event"));
    }

    @Test
    void theSameSeedGivesTheSameFigure() throws Exception {
        final byte[][] pixels = new byte[3][];
        for (int n = 0; n < pixels.length; n++) {
            final long seed = n < 2 ? 5 : 6;
            final NodeRunner.Executed executed = run(parameters -> {
                parameters.seed = seed;
                parameters.title = "Seed " + seed;
                parameters.cutoffsInFigure = true;
            }, rows());
            pixels[n] = ((PNGImageValue)((ImagePortObject)executed.outputs()[3]).toDataCell()).getImageContent().getByteArray();
        }
        assertTrue(Arrays.equals(pixels[0], pixels[1]));
        assertNotEquals(Arrays.hashCode(pixels[0]), Arrays.hashCode(pixels[2]));
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() {
        refused("three degrees", parameters -> parameters.degreesOfFreedom = 1, "lie above 1");
        refused("theta", parameters -> {
            parameters.smoothing = HazardRatioCurveParameters.Smoothing.THETA;
            parameters.theta = 1;
        }, "between 0 and 1");
        refused("intervals", parameters -> parameters.intervals = 2, "at least 3 intervals");
        refused("permutations", parameters -> parameters.permutations = 0, "permutations");
        refused("missing", parameters -> parameters.covariateColumn = "weight", "missing");
        refused("twice", parameters -> parameters.covariateColumn = "os_days", "'os_days' twice");
        refused("adjusted for itself", parameters -> parameters.adjust = new ColumnFilter(new String[]{"volume"}), "'volume' twice");
        refused("adjusted for nothing", parameters -> parameters.adjust = new ColumnFilter(new String[]{"weight"}), "weight");
        final DataTableSpec none = new DataTableSpec(new String[]{"os_days", "os_event"}, new DataType[]{IntCell.TYPE, IntCell.TYPE});
        assertTrue(assertThrows(InvalidSettingsException.class, () -> node(parameters -> { }).configure(none)).getMessage()
            .contains("The covariate column must be chosen"));
    }

    private static void refused(final String what, final Consumer<HazardRatioCurveParameters> changes, final String words) {
        final InvalidSettingsException error =
            assertThrows(InvalidSettingsException.class, () -> node(changes).configure(SPEC), what);
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }
}
