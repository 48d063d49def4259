// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.endpointcorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.standin.nodes.NodeRunner;

/** Six patients whose correlations are computed by hand in core's EndpointCorrelationTest. */
public class EndpointCorrelationNodeTest {

    private static final double[] VOLUME = {8, 6, 7, 1, 2, 3};

    @TempDir
    private Path temporary;

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(temporary);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static DataTableSpec spec() {
        return new DataTableSpec(new String[]{"os_days", "os_event", "pfs_site_days", "pfs_site_event", "gd_ml", "eor", "mgmt"},
            new DataType[]{IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
                IntCell.TYPE});
    }

    private static DataCell[][] rows() {
        final DataCell[][] rows = new DataCell[6][];
        for (int i = 0; i < 6; i++) {
            rows[i] = new DataCell[]{new IntCell(100 * (i + 1)), new IntCell(i < 4 ? 1 : 0), new DoubleCell(90 * (i + 1)),
                new StringCell(i < 5 ? "true" : "false"), new DoubleCell(VOLUME[i]), new DoubleCell(20 * i - 30), new IntCell(i % 2)};
        }
        return rows;
    }

    private NodeRunner.Executed run(final EndpointCorrelationParameters parameters, final BufferedDataTable table) throws Exception {
        return bench.run(Bench.node(new EndpointCorrelationNodeFactory(), parameters), table);
    }

    private static List<String> column(final PortObject table, final String name) {
        final int index = ((BufferedDataTable)table).getDataTableSpec().findColumnIndex(name);
        return Bench.rows(table).stream().map(row -> row.getCell(index).toString()).toList();
    }

    private static double number(final PortObject table, final int row, final String name) {
        return ((DoubleCell)Bench.cell(table, row, name)).getDoubleValue();
    }

    @Test
    void resolvesColumnsByNameAndCorrelates() throws Exception {
        final NodeRunner.Executed executed = run(new EndpointCorrelationParameters(), bench.table(spec(), rows()));
        final PortObject table = executed.outputs()[0];
        assertEquals(List.of("gd_ml", "gd_ml", "eor", "eor", "gd_ml", "gd_ml", "eor", "eor"), column(table, "measurement"));
        assertEquals(List.of("OS", "OS", "OS", "OS", "PFS site", "PFS site", "PFS site", "PFS site"), column(table, "endpoint"));
        assertEquals(List.of("with event", "all"), column(table, "patients").subList(0, 2));
        assertEquals(List.of("4", "6", "4", "6", "5", "6", "5", "6"), column(table, "n"));
        assertEquals(-0.8, number(table, 0, "estimate"), 1e-12);
        assertEquals(1.0 / 3, number(table, 0, "p"), 1e-12);
        assertEquals(3.0 / 14, number(table, 1, "concordance"), 1e-12);
        assertEquals("holm", Bench.cell(table, 0, "adjustment").toString());
        assertTrue(Bench.reason(Bench.cell(table, 0, "hr")).contains("other row of the pair"));
        assertTrue(Bench.reason(Bench.cell(table, 3, "hr")).contains("infinite or 0"), "the order is perfect");
        final PortObject pairs = executed.outputs()[1];
        assertEquals(List.of("OS", "OS"), column(pairs, "endpoint_y"));
        assertEquals(100.0 / 90, number(pairs, 0, "slope"), 1e-9);
        assertEquals(1, number(pairs, 1, "concordance"), 0);
        assertEquals(Optional.empty(), executed.warning());
        for (int port = 2; port < 4; port++) {
            assertEquals(1200, image(executed.outputs()[port]).getWidth());
        }
    }

    private static BufferedImage image(final PortObject object) throws Exception {
        final byte[] png = ((PNGImageValue)((ImagePortObject)object).toDataCell()).getImageContent().getByteArray();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void takesEndpointsFromTheList() throws Exception {
        final EndpointCorrelationParameters parameters = new EndpointCorrelationParameters();
        final EndpointCorrelationParameters.EndpointChoice choice = new EndpointCorrelationParameters.EndpointChoice();
        choice.timeColumn = "pfs_site_days";
        choice.eventColumn = "pfs_site_event";
        choice.label = "Progression";
        parameters.endpoints = new EndpointCorrelationParameters.EndpointChoice[]{choice};
        parameters.measurements = new ColumnFilter(new String[]{"eor"});
        parameters.method = EndpointCorrelationParameters.Method.PEARSON;
        parameters.adjustment = EndpointCorrelationParameters.MultipleTests.BENJAMINI_HOCHBERG;
        final NodeRunner.Executed executed = run(parameters, bench.table(spec(), rows()));
        assertEquals(List.of("Progression", "Progression"), column(executed.outputs()[0], "endpoint"));
        assertEquals("pearson", Bench.cell(executed.outputs()[0], 0, "method").toString());
        assertEquals(1, number(executed.outputs()[0], 0, "estimate"), 1e-12);
        assertEquals("bh", Bench.cell(executed.outputs()[0], 1, "adjustment").toString());
        assertEquals(0, Bench.rows(executed.outputs()[1]).size());
        assertEquals(1200, image(executed.outputs()[3]).getWidth(), "an image that says why it is empty");
    }

    @Test
    void badRowsAreNamedOnceAndCounted() throws Exception {
        final DataCell[][] rows = rows();
        rows[0][4] = DataType.getMissingCell();
        rows[1][4] = new DoubleCell(Double.POSITIVE_INFINITY);
        rows[2][2] = new DoubleCell(-5);
        rows[3][1] = DataType.getMissingCell();
        final NodeRunner.Executed executed = run(new EndpointCorrelationParameters(), bench.table(spec(), rows));
        assertEquals(List.of("1", "3", "3", "5", "2", "3", "4", "5"), column(executed.outputs()[0], "n"));
        assertEquals(List.of("2", "2", "0", "0", "2", "2", "0", "0"), column(executed.outputs()[0], "n_missing"));
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[0], 0, "estimate")).contains("at least 3 pairs"));
        final String[] lines = executed.warning().orElseThrow().split("\n");
        assertEquals(3, lines.length, executed.warning().toString());
        assertTrue(lines[0].contains("'r2'") && lines[0].contains("'gd_ml'"), lines[0]);
        assertTrue(lines[1].startsWith("OS: 1 row") && lines[2].startsWith("PFS site: 1 row") && lines[2].contains("-5"), lines[2]);
    }

    /** A score that was learnt from these patients says so in table and figure. */
    @Test
    void resubstitutionIsMarked() throws Exception {
        final DataColumnSpec score = ColumnProperty.column("spca_score", DoubleCell.TYPE,
            Map.of(ColumnProperty.ROLE, ColumnProperty.PREDICTION, ColumnProperty.EVALUATED_ON, "evaluated_on"));
        final DataTableSpec spec = new DataTableSpec(new DataColumnSpecCreator("os_days", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("os_event", IntCell.TYPE).createSpec(), score,
            new DataColumnSpecCreator("evaluated_on", StringCell.TYPE).createSpec());
        final DataCell[][] rows = Arrays.stream(rows())
            .map(row -> new DataCell[]{row[0], row[1], row[4], new StringCell("training (resubstitution)")}).toArray(DataCell[][]::new);
        final EndpointCorrelationParameters parameters = new EndpointCorrelationParameters();
        parameters.measurements = new ColumnFilter(new String[]{"spca_score"});
        final NodeRunner.Executed executed = run(parameters, bench.table(spec, rows));
        assertTrue(column(executed.outputs()[0], "note").stream().allMatch(note -> note.contains("resubstitution")));
    }

    private void assertRefused(final String words, final EndpointCorrelationParameters parameters, final DataTableSpec spec)
        throws Exception {
        final NodeRunner node = Bench.node(new EndpointCorrelationNodeFactory(), parameters);
        final InvalidSettingsException error = assertThrows(InvalidSettingsException.class, () -> node.configure(spec));
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }

    @Test
    void refusesAtConfigure() throws Exception {
        assertRefused("At least one endpoint", new EndpointCorrelationParameters(),
            new DataTableSpec(new String[]{"a", "volume"}, new DataType[]{DoubleCell.TYPE, DoubleCell.TYPE}));
        assertRefused("At least one measurement", new EndpointCorrelationParameters(),
            new DataTableSpec(new String[]{"os_days", "os_event", "age"}, new DataType[]{IntCell.TYPE, IntCell.TYPE, IntCell.TYPE}));
        final EndpointCorrelationParameters own = new EndpointCorrelationParameters();
        own.measurements = new ColumnFilter(new String[]{"os_days"});
        assertRefused("no part of an endpoint", own, spec());
        final EndpointCorrelationParameters twice = new EndpointCorrelationParameters();
        final EndpointCorrelationParameters.EndpointChoice os =
            new EndpointCorrelationParameters.EndpointChoice(new EndpointColumns("OS", "os_days", "os_event"));
        twice.endpoints = new EndpointCorrelationParameters.EndpointChoice[]{os, os};
        assertRefused("'OS' twice", twice, spec());
        final EndpointCorrelationParameters empty = new EndpointCorrelationParameters();
        empty.endpoints = new EndpointCorrelationParameters.EndpointChoice[]{new EndpointCorrelationParameters.EndpointChoice()};
        assertRefused("endpoint 1", empty, spec());
        final EndpointCorrelationParameters gone = new EndpointCorrelationParameters();
        gone.measurements = new ColumnFilter(new String[]{"gone"});
        assertRefused("'gone'", gone, spec());
        final EndpointCorrelationParameters huge = new EndpointCorrelationParameters();
        huge.width = 90_000;
        assertThrows(InvalidSettingsException.class, huge::validate);
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        final NodeRunner node = Bench.node(new EndpointCorrelationNodeFactory(), new EndpointCorrelationParameters());
        final BufferedDataTable table = bench.table(spec(), rows());
        node.configure(table.getDataTableSpec());
        bench.cancel(Thread.currentThread());
        assertThrows(CanceledExecutionException.class, () -> node.execute(bench.context(), table));
        Thread.interrupted();
    }
}
