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
        for (DataCell[] row : rows) {
            row[3] = new StringCell("out of fold");
        }
        assertEquals(KaplanMeierFigure.OUT_OF_FOLD, subtitle(spec, rows, "site2_risk"));
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

    /** Up to day 350, the shorter of both groups' longest times: a 100 + 0.75 x 200 + 0.375 x 50 = 268.75 days, b 350. */
    @Test
    void restrictedMeansQuantilesAndFollowUpByHand() throws Exception {
        final NodeRunner.Executed executed = run(bench.table(spec(StringCell.TYPE), sevenPatients()));
        assertEquals(List.of("350.0", "350.0"), column(executed.outputs()[1], "rmst_tau"));
        assertEquals(List.of("268.75", "350.0"), column(executed.outputs()[1], "rmst"));
        assertEquals("200.0", column(executed.outputs()[1], "q25").get(0), "S is 0.75 from day 100 to day 300: the middle");
        assertEquals("400.0", column(executed.outputs()[1], "q75").get(0));
        assertEquals("250.0", column(executed.outputs()[1], "median_follow_up").get(1));
        final double variance = Math.pow(168.75, 2) / 12 + Math.pow(18.75, 2) / 2;
        assertEquals(Math.sqrt(variance), Double.parseDouble(column(executed.outputs()[1], "rmst_std_err").get(0)), 1e-12);
        final int pair = 2;
        assertEquals(List.of("a vs b", "log-rank", "81.25"), List.of(Bench.cell(executed.outputs()[3], pair, "comparison").toString(),
            Bench.cell(executed.outputs()[3], pair, "test").toString(), Bench.cell(executed.outputs()[3], pair, "rmst_difference").toString()));
    }

    @Test
    void testsComeTogetherAndInPairs() throws Exception {
        final DataCell[][] rows = sevenPatients();
        rows[5] = patient(20, 1, "c");
        rows[6] = patient(30, 1, "c");
        final NodeRunner.Executed executed = run(bench.table(spec(StringCell.TYPE), rows));
        assertEquals(List.of("all groups", "all groups", "a vs b", "a vs c", "b vs c"), column(executed.outputs()[3], "comparison"));
        assertEquals(List.of("log-rank", "Peto", "log-rank", "log-rank", "log-rank"), column(executed.outputs()[3], "test"));
        assertEquals(column(executed.outputs()[1], "p").get(0), column(executed.outputs()[3], "p").get(0));
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[3], 0, "p_holm")).startsWith("One test of all groups"));
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[3], 2, "hazard_ratio")).startsWith("Not defined"), "b has no event");
        for (int pair = 2; pair < 5; pair++) {
            assertTrue(Double.parseDouble(column(executed.outputs()[3], "p_holm").get(pair))
                >= Double.parseDouble(column(executed.outputs()[3], "p").get(pair)));
        }
    }

    @Test
    void theChosenTestIsShown() throws Exception {
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        parameters.weighting = KaplanMeierPlotterParameters.Weighting.PETO;
        final NodeRunner.Executed executed = bench.run(node(parameters), bench.table(spec(StringCell.TYPE), sevenPatients()));
        assertEquals(List.of("Peto", "log-rank", "Peto"), column(executed.outputs()[3], "test"));
        assertTrue(caption(executed, "test_text").startsWith("Peto p = "), caption(executed, "test_text"));
    }

    private static String caption(final NodeRunner.Executed executed, final String name) {
        return Bench.cell(executed.internal()[2], 0, name).toString();
    }

    /** Within each site the groups are alike, so that the stratified statistic is 0 where the plain one is not. */
    @Test
    void strataAreComparedWithin() throws Exception {
        final DataTableSpec spec = new DataTableSpec(new String[]{"os_days", "os_event", "group", "site"},
            new DataType[]{IntCell.TYPE, IntCell.TYPE, StringCell.TYPE, StringCell.TYPE});
        final DataCell[][] rows = new DataCell[8][];
        for (int n = 0; n < rows.length; n++) {
            final boolean late = n % 4 == 3 ? n < 4 : n >= 4;
            rows[n] = new DataCell[]{new IntCell(late ? 200 : 100), new IntCell(1), new StringCell(n < 4 ? "a" : "b"),
                new StringCell(late ? "Osaka" : "Wakayama")};
        }
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        parameters.stratified = true;
        parameters.strataColumn = "site";
        parameters.testText = FigureChoices.TestText.STATISTIC;
        final NodeRunner.Executed executed = bench.run(node(parameters), bench.table(spec, rows));
        assertEquals("site", Bench.cell(executed.outputs()[3], 0, "strata").toString());
        assertTrue(caption(executed, "test_text").startsWith("Stratified log-rank (by site): chi-square"), caption(executed, "test_text"));
        parameters.stratified = false;
        final NodeRunner.Executed plain = bench.run(node(parameters), bench.table(spec, rows));
        assertTrue(Double.parseDouble(column(plain.outputs()[1], "chi_square").get(0)) > 1);
        parameters.stratified = true;
        parameters.strataColumn = "group";
        assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec));
        parameters.strataColumn = "";
        assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec));
    }

    @Test
    void timeCountsFromTheLandmark() throws Exception {
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        parameters.landmark = 200;
        final NodeRunner.Executed executed = bench.run(node(parameters), bench.table(spec(StringCell.TYPE), sevenPatients()));
        assertEquals(List.of("100.0", "200.0", "50.0", "150.0"), column(executed.outputs()[2], "time"));
        assertEquals("Landmark at day 200: time counts from there, 3 patients without follow-up beyond it are left out",
            caption(executed, "subtitle"));
        assertEquals("Time since landmark", caption(executed, "time_label"));
        parameters.landmark = 400;
        final KNIMEException refused = assertThrows(KNIMEException.class,
            () -> bench.run(node(parameters), bench.table(spec(StringCell.TYPE), sevenPatients())));
        assertTrue(refused.getMessage().contains("longest time of 400"), refused.getMessage());
    }

    @Test
    void survivalIsReadAtChosenDays() throws Exception {
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        parameters.survivalTimes = "99.5; 300 500";
        final NodeRunner.Executed executed = bench.run(node(parameters), bench.table(spec(StringCell.TYPE), sevenPatients()));
        assertEquals(List.of("1.0", "0.375", "0.0"), column(executed.outputs()[4], "surv").subList(0, 3));
        assertEquals(List.of("4", "2", "0"), column(executed.outputs()[4], "n_risk").subList(0, 3));
        assertEquals("Not known: the follow-up of this group ends at day 350.0.", Bench.reason(Bench.cell(executed.outputs()[4], 5, "surv")));
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() {
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        for (final String wrong : List.of("1", "0", "0.5, 0.5", "a", "0,5", "-0.1", "1e400")) {
            parameters.quantiles = wrong;
            assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec(StringCell.TYPE)), wrong);
        }
        parameters.quantiles = "";
        parameters.landmark = Double.NaN;
        assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec(StringCell.TYPE)));
        parameters.landmark = 0;
        parameters.fontSize = 500;
        assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec(StringCell.TYPE)));
        parameters.fontSize = 8;
        parameters.axisEnd = -1;
        assertThrows(InvalidSettingsException.class, () -> node(parameters).configure(spec(StringCell.TYPE)));
    }

    @Test
    void aMeanBeyondFollowUpIsWarnedOf() throws Exception {
        final KaplanMeierPlotterParameters parameters = new KaplanMeierPlotterParameters();
        parameters.rmstTime = 380;
        final String warning =
            bench.run(node(parameters), bench.table(spec(StringCell.TYPE), sevenPatients())).warning().orElseThrow();
        assertTrue(warning.contains("beyond the last follow-up of 'b'"), warning);
    }

    /** A browser need not get a row for each of 30,000 patients; those that it gets are rows of the table. */
    @Test
    void theViewOfManyPatientsIsThinned() throws Exception {
        final DataCell[][] rows = new DataCell[30_000][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = patient(1 + n, n % 3 == 0 ? 1 : 0, n % 2 == 0 ? "a" : "b");
        }
        final NodeRunner.Executed executed = run(bench.table(spec(StringCell.TYPE), rows));
        final List<String> all = column(executed.outputs()[2], "time");
        final List<String> shown = column(executed.internal()[1], "time");
        assertEquals(30_000, all.size());
        assertTrue(shown.size() <= 20_000 && shown.size() > 5_000, shown.size() + " rows");
        final int row = shown.size() / 3;
        final int same = all.indexOf(shown.get(row));
        assertEquals(column(executed.outputs()[2], "surv").get(same), column(executed.internal()[1], "surv").get(row));
        assertEquals(all.get(all.size() - 1), shown.get(shown.size() - 1), "the end stays");
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
        assertEquals(List.of("#0072B2", "268.75", "200.0"), List.of(first.get("colour").asText(), first.get("rmst").asText(),
            first.get("q25").asText()));
        assertEquals("a vs b", data.get("tests").get(2).get("comparison").asText());
        assertTrue(data.get("tests").get(0).get("group_1").isNull());
        assertEquals(4, data.get("at_times").size());
        assertEquals("bands marks risk", data.get("show").asText());
    }
}
