// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.standin.nodes.NodeRunner;
import org.radiosurv.standin.nodes.NodeViewContent;

/** Group a: 100 event, 200 censored, 300 event, 400 event: S = 3/4, 3/4, 3/8, 0. Group b: 150, 250, 350 censored. */
public class KaplanMeierPlotterTest {

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

    private static DataTableSpec spec(final DataType group) {
        return new DataTableSpec(new String[]{"os_days", "os_event", "group"}, new DataType[]{IntCell.TYPE, IntCell.TYPE, group});
    }

    private static DataCell[] patient(final int days, final int event, final String group) {
        return new DataCell[]{new IntCell(days), new IntCell(event), new StringCell(group)};
    }

    private static DataCell[][] sevenPatients() {
        return new DataCell[][]{patient(100, 1, "a"), patient(200, 0, "a"), patient(300, 1, "a"), patient(400, 1, "a"),
            patient(150, 0, "b"), patient(250, 0, "b"), patient(350, 0, "b")};
    }

    private static NodeRunner node(final KaplanMeierPlotterParameters parameters) throws Exception {
        return Bench.node(new KaplanMeierPlotterNodeFactory(), parameters);
    }

    private NodeRunner.Executed run(final BufferedDataTable table) throws Exception {
        return bench.run(node(new KaplanMeierPlotterParameters()), table);
    }

    private static List<String> column(final PortObject table, final String name) {
        final int index = ((BufferedDataTable)table).getDataTableSpec().findColumnIndex(name);
        return Bench.rows(table).stream().map(row -> row.getCell(index).toString()).toList();
    }

    @Test
    void estimatesByHand() throws Exception {
        final NodeRunner.Executed executed = run(bench.table(spec(StringCell.TYPE), sevenPatients()));
        assertEquals(List.of("0.75", "0.75", "0.375", "0.0", "1.0", "1.0", "1.0"), column(executed.outputs()[2], "surv"));
        assertEquals(List.of("4", "3", "2", "1", "3", "2", "1"), column(executed.outputs()[2], "n_risk"));
        assertEquals(List.of("a", "b"), column(executed.outputs()[1], "group"));
        assertEquals("300.0", column(executed.outputs()[1], "median").get(0));
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[1], 1, "median")).startsWith("Not reached"));
        assertEquals(List.of("1", "1"), column(executed.outputs()[1], "df"));
        assertEquals(Optional.empty(), executed.warning());
        final BufferedImage figure = image(executed.outputs()[0]);
        assertEquals(1200, figure.getWidth());
        assertEquals(900, figure.getHeight());
    }

    private static BufferedImage image(final PortObject object) throws Exception {
        final byte[] png = ((PNGImageValue)((ImagePortObject)object).toDataCell()).getImageContent().getByteArray();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void oneGroupAndNoEventsAreDrawnWithoutATest() throws Exception {
        final NodeRunner.Executed one =
            run(bench.table(spec(StringCell.TYPE), patient(100, 1, "a"), patient(200, 0, "a")));
        assertEquals("No test: all patients are in group 'a'.", one.warning().orElseThrow());
        assertEquals("No test: all patients are in group 'a'.", Bench.reason(Bench.cell(one.outputs()[1], 0, "p")));
        final NodeRunner.Executed none =
            run(bench.table(spec(StringCell.TYPE), patient(100, 0, "a"), patient(200, 0, "b")));
        assertTrue(none.warning().orElseThrow().startsWith("No test: no event happened"), none.warning().toString());
        final KaplanMeierPlotterParameters together = new KaplanMeierPlotterParameters();
        together.grouping = KaplanMeierPlotterParameters.Grouping.NONE;
        final NodeRunner.Executed all = bench.run(node(together), bench.table(spec(StringCell.TYPE), sevenPatients()));
        assertEquals(List.of("all"), column(all.outputs()[1], "group"));
        assertEquals(Optional.empty(), all.warning());
    }

    @Test
    void onePatientIsACurve() throws Exception {
        final NodeRunner.Executed executed = run(bench.table(spec(StringCell.TYPE), patient(100, 1, "a")));
        assertEquals(List.of("0.0"), column(executed.outputs()[2], "surv"));
    }

    @Test
    void rowsWithGapsAreCountedAndNamed() throws Exception {
        final DataCell[][] rows = sevenPatients();
        rows[1][2] = DataType.getMissingCell();
        rows[5][0] = DataType.getMissingCell();
        assertEquals("2 rows: left out, since a value is missing; first row 'r2': 'group' is missing.",
            run(bench.table(spec(StringCell.TYPE), rows)).warning().orElseThrow());
    }

    @Test
    void oneBadPatientIsLeftOutAndNamed() throws Exception {
        final DataCell[][] rows = sevenPatients();
        rows[3][0] = new IntCell(-1);
        final NodeRunner.Executed executed = run(bench.table(spec(StringCell.TYPE), rows));
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.startsWith("1 row: left out, since a value is not valid; first row 'r4': 'os_days' is '-1'"), warning);
        assertEquals(List.of("3", "3"), column(executed.outputs()[1], "n"));
        assertThrows(KNIMEException.class, () -> run(bench.table(spec(StringCell.TYPE))));
    }

    @Test
    void aMeasurementIsNoGroup() throws Exception {
        final DataCell[][] rows = new DataCell[30][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = new DataCell[]{new IntCell(10 + n), new IntCell(1), new DoubleCell(n / 3.0)};
        }
        final KNIMEException refused =
            assertThrows(KNIMEException.class, () -> run(bench.table(spec(DoubleCell.TYPE), rows)));
        assertTrue(refused.getMessage().contains("30 in 'group'"), refused.getMessage());
    }

    @Test
    void wholeNumbersAreWrittenAsSuch() throws Exception {
        final NodeRunner.Executed executed = run(bench.table(spec(DoubleCell.TYPE),
            new DataCell[]{new IntCell(1), new IntCell(1), new DoubleCell(1)},
            new DataCell[]{new IntCell(2), new IntCell(1), new DoubleCell(2)}));
        assertEquals(List.of("1", "2"), column(executed.outputs()[1], "group"));
    }

    @Test
    void noGroupColumnIsSaidAtConfigure() {
        final DataTableSpec spec =
            new DataTableSpec(new String[]{"os_days", "os_event"}, new DataType[]{IntCell.TYPE, IntCell.TYPE});
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> node(new KaplanMeierPlotterParameters()).configure(spec));
        assertTrue(refused.getMessage().contains("'All together'"), refused.getMessage());
    }

    @Test
    void saysResubstitutionOnlyOfTheGroupsOwnModel() throws Exception {
        final DataTableSpec spec = new DataTableSpec(new DataColumnSpecCreator("os_days", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("os_event", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("evaluated_on", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("site2_evaluated_on", StringCell.TYPE).createSpec(),
            ColumnProperty.column("site2_risk", StringCell.TYPE, Map.of(ColumnProperty.EVALUATED_ON, "site2_evaluated_on")),
            new DataColumnSpecCreator("spca_risk", StringCell.TYPE).createSpec());
        final DataCell[][] rows = new DataCell[4][];
        for (int n = 0; n < rows.length; n++) {
            final DataCell risk = new StringCell(n % 2 == 0 ? "low" : "high");
            rows[n] = new DataCell[]{new IntCell(100 * n + 1), new IntCell(1), new StringCell("training (resubstitution)"),
                new StringCell("new data"), risk, risk};
        }
        assertEquals(KaplanMeierFigure.RESUBSTITUTION, subtitle(spec, rows, "spca_risk"));
        assertEquals("", subtitle(spec, rows, "site2_risk"));
        assertEquals("", subtitle(spec, rows, ""), "one curve for all was not made from the outcome");
    }

    private String subtitle(final DataTableSpec spec, final DataCell[][] rows, final String group) throws Exception {
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        parameters.groupColumn = group;
        if (group.isEmpty()) {
            parameters.grouping = KaplanMeierPlotterParameters.Grouping.NONE;
        }
        final NodeRunner.Executed executed = bench.run(node(parameters), bench.table(spec, rows));
        return Bench.rows(executed.internal()[2]).get(0).getCell(1).toString();
    }

    @Test
    void theFigureDependsOnWhatIsShown() throws Exception {
        final KaplanMeierPlotterParameters bare = new KaplanMeierPlotterParameters();
        bare.riskTable = false;
        bare.width = 600;
        final BufferedDataTable table = bench.table(spec(StringCell.TYPE), sevenPatients());
        assertEquals(600, image(bench.run(node(bare), table).outputs()[0]).getWidth());
        assertNotEquals(Optional.empty(), node(bare).view(null));
    }

    /**
     * @param bench where to run
     * @return the view of the seven patients
     */
    public static NodeViewContent view(final Bench bench) throws Exception {
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        parameters.title = "Seven patients";
        parameters.timeUnit = KaplanMeierPlotterParameters.TimeUnit.MONTHS;
        final NodeRunner node = node(parameters);
        bench.run(node, bench.table(spec(StringCell.TYPE), sevenPatients()));
        return node.view(null).orElseThrow();
    }

    /** The form is that of plugin/web/kaplan-meier/README.md. */
    @Test
    void theViewGetsTheDataThatThePageReads() throws Exception {
        final JsonNode data = new ObjectMapper().readTree(view(bench).initialData().orElseThrow()).get("result");
        assertEquals("Seven patients", data.get("title").asText());
        assertEquals("months", data.get("time_unit").asText());
        assertEquals("log", data.get("conf_type").asText());
        assertEquals("", data.get("subtitle").asText());
        assertEquals(1, data.get("logrank").get("df").asInt());
        final JsonNode first = data.get("groups").get(0);
        assertEquals("a", first.get("group").asText());
        assertEquals(List.of(4, 3, 300), List.of(first.get("n").asInt(), first.get("events").asInt(), first.get("median").asInt()));
        final JsonNode row = first.get("table").get(2);
        assertEquals(List.of(300.0, 2.0, 1.0, 0.0, 0.375), List.of(row.get("time").asDouble(), row.get("n_risk").asDouble(),
            row.get("n_event").asDouble(), row.get("n_censor").asDouble(), row.get("surv").asDouble()));
        assertTrue(row.has("std_err") && row.has("lower") && row.has("upper"));
        assertTrue(data.get("groups").get(1).get("median").isNull(), "not reached");
    }
}
