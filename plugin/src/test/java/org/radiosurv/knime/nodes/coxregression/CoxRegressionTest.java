// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxregression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.columns.ColumnProperty;
import org.radiosurv.knime.followup.InvalidRows;
import org.radiosurv.knime.ports.CoxModelPortObject;
import org.radiosurv.standin.nodes.NodeRunner;

class CoxRegressionTest {

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

    private BufferedDataTable table() {
        return bench.table(TwelvePatients.spec(), TwelvePatients.rows());
    }

    private NodeRunner.Executed run(final CoxRegressionParameters parameters, final BufferedDataTable table) throws Exception {
        return bench.run(Bench.node(new CoxRegressionNodeFactory(), parameters), table);
    }

    private static void close(final double expected, final PortObject table, final int row, final String column) {
        assertEquals(expected, ((DoubleValue)Bench.cell(table, row, column)).getDoubleValue(), 1e-9 * Math.max(1, Math.abs(expected)),
            column + " " + row);
    }

    @Test
    void agreesWithR() throws Exception {
        final PortObject[] out = run(TwelvePatients.parameters(), table()).outputs();
        assertEquals(List.of("age", "grade=II", "grade=IV"), Bench.rows(out[1]).stream().map(row -> row.getCell(0).toString()).toList());
        close(-0.0280966749299539, out[1], 0, "coef");
        close(-1.8217166157240450, out[1], 1, "coef");
        close(1.4886116716007824, out[1], 2, "coef");
        close(1.0585752535573503, out[1], 2, "se");
        close(35.28228665416, out[1], 2, "upper");
        close(1.02859158490161, out[1], 0, "univariable_hr");
        close(3.721184726328731, out[1], 2, "univariable_hr");
        assertEquals("III", Bench.cell(out[1], 1, "reference").toString());
        close(0.04747786748593386, out[1], 0, "robust_se");
        close(-14.8996181604295, out[2], 0, "loglik_null");
        close(-11.7987919024329, out[2], 0, "loglik");
        close(0.76, out[2], 0, "concordance");
        close(0.0846035460249746, out[2], 0, "concordance_se");
        close(29.5975838048658, out[2], 0, "aic");
        assertTrue(Bench.cell(out[2], 0, "evaluated_on").isMissing());
        assertEquals(List.of("age", "grade", "GLOBAL"), Bench.rows(out[3]).stream().map(row -> row.getCell(1).toString()).toList());
        close(0.353579161735345, out[3], 1, "chisq");
        close(0.830717791238597, out[3], 2, "p");
        close(0.952421999506015, out[4], 0, "surv");
        close(0.662533520537965, out[4], 4, "surv");
    }

    @Test
    void appendsResidualsAndMarksThemAsResubstitution() throws Exception {
        final CoxRegressionParameters parameters = TwelvePatients.parameters();
        parameters.dfbeta = true;
        parameters.schoenfeld = true;
        final NodeRunner node = Bench.node(new CoxRegressionNodeFactory(), parameters);
        final PortObjectSpec[] configured = node.configure(new PortObjectSpec[]{TwelvePatients.spec()}).specs();
        assertNull(configured[5], "columns per level are not known before the data");
        final PortObject residuals = run(parameters, table()).outputs()[5];
        close(1.1163307287788928, residuals, 0, "cox_lp");
        close(Math.exp(1.1163307287788928), residuals, 0, "cox_risk");
        close(0.8511445453699698, residuals, 0, "cox_martingale");
        close(-1.0251158502383046, residuals, 11, "cox_deviance");
        close(0.02986475450766500, residuals, 0, "cox_dfbeta_age");
        close(0.00372445734942241, residuals, 0, "cox_dfbeta_grade=IV");
        assertTrue(Bench.cell(residuals, 0, "cox_schoenfeld_age") instanceof DoubleValue);
        assertEquals("The patient did not have the event.", Bench.reason(Bench.cell(residuals, 3, "cox_schoenfeld_age")));
        assertEquals("training (resubstitution)", Bench.cell(residuals, 0, "evaluated_on").toString());
        final DataTableSpec spec = (DataTableSpec)residuals.getSpec();
        assertEquals("evaluated_on", spec.getColumnSpec("cox_risk").getProperties().getProperty(ColumnProperty.EVALUATED_ON));
    }

    @Test
    void drawsBothFiguresAndHoldsNoRows() throws Exception {
        final CoxRegressionParameters parameters = TwelvePatients.parameters();
        parameters.title = "Twelve";
        final PortObject[] out = run(parameters, table()).outputs();
        for (final int port : new int[]{6, 7}) {
            final byte[] png = ((PNGImageValue)((ImagePortObject)out[port]).toDataCell()).getImageContent().getByteArray();
            assertEquals(1200, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
        }
        final CoxModelPortObject model = (CoxModelPortObject)out[0];
        assertEquals("Cox model of 'os_days': 2 covariates, 12 rows, 8 events", model.getSummary());
        assertEquals(List.of("grade"), model.getSpec().categories());
    }

    @Test
    void leavesOutAndCountsIncompleteAndInvalidRows() throws Exception {
        final DataCell[][] rows = TwelvePatients.rows();
        rows[1][3] = DataType.getMissingCell();
        rows[2][0] = new DoubleCell(-8);
        final NodeRunner.Executed executed = run(TwelvePatients.parameters(), bench.table(TwelvePatients.spec(), rows));
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("1 row: left out, since a value is missing; first row 'r2'"), warning);
        assertTrue(warning.contains("1 row: left out, since a value is not valid; first row 'r3'"), warning);
        assertEquals("10", Bench.cell(executed.outputs()[2], 0, "n").toString());
        assertEquals("2", Bench.cell(executed.outputs()[2], 0, "left_out").toString());
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[5], 1, "cox_lp")).startsWith("The row was not used"));
    }

    @Test
    void strataWeightsAndStarts() throws Exception {
        final CoxRegressionParameters parameters = new CoxRegressionParameters();
        parameters.covariates = new ColumnFilter(new String[]{"age"});
        parameters.stratified = true;
        parameters.strataColumn = "site";
        parameters.ties = CoxRegressionParameters.TiedTimes.BRESLOW;
        close(0.022951250848554, run(parameters, table()).outputs()[1], 0, "coef");
        final DataTableSpec spec = new DataTableSpec(TwelvePatients.spec(),
            new DataTableSpec(new String[]{"start", "w"}, new DataType[]{DoubleCell.TYPE, DoubleCell.TYPE}));
        final DataCell[][] rows = TwelvePatients.rows();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], 7);
            rows[i][5] = new DoubleCell(i == 4 ? 15 : 0);
            rows[i][6] = new DoubleCell(i == 5 ? -1 : 2);
        }
        parameters.delayedEntry = true;
        parameters.startColumn = "start";
        parameters.weighted = true;
        parameters.weightsColumn = "w";
        final NodeRunner.Executed executed = run(parameters, bench.table(spec, rows));
        assertTrue(executed.warning().orElseThrow().contains("2 rows: left out, since a value is not valid; first row 'r5': the start 15.0"),
            executed.warning().toString());
        parameters.invalidRows = InvalidRows.FAIL;
        assertTrue(assertThrows(KNIMEException.class, () -> run(parameters, bench.table(spec, rows))).getMessage().contains("'r5'"));
    }

    @Test
    void saysWhatIsWrongWithTheModel() throws Exception {
        final CoxRegressionParameters parameters = TwelvePatients.parameters();
        parameters.references[0].level = "II";
        final DataCell[][] rows = TwelvePatients.rows();
        rows[8][1] = new IntCell(0);
        final String warning = run(parameters, bench.table(TwelvePatients.spec(), rows)).warning().orElseThrow();
        assertTrue(warning.contains("No event among the patients with grade = II, the reference level"), warning);
        assertTrue(warning.contains("fewer than 10 events"), warning);
        for (final DataCell[] row : rows) {
            row[1] = new IntCell(0);
        }
        assertTrue(assertThrows(KNIMEException.class, () -> run(parameters, bench.table(TwelvePatients.spec(), rows))).getMessage()
            .contains("needs patients with the event"));
        parameters.references[0].level = "V";
        assertTrue(assertThrows(KNIMEException.class, () -> run(parameters, table())).getMessage().contains("'V' for grade"));
    }

    @Test
    void printsThatAScoreWasLearntFromThesePatients() throws Exception {
        final DataColumnSpecCreator score = new DataColumnSpecCreator("spca_score", DoubleCell.TYPE);
        score.setProperties(new org.knime.core.data.DataColumnProperties(Map.of(ColumnProperty.EVALUATED_ON, "evaluated_on")));
        final DataTableSpec spec = new DataTableSpec(TwelvePatients.spec(), new DataTableSpec(score.createSpec(),
            new DataColumnSpecCreator("evaluated_on", StringCell.TYPE).createSpec()));
        final DataCell[][] rows = TwelvePatients.rows();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], 7);
            rows[i][5] = new DoubleCell(Math.sin(i));
            rows[i][6] = new StringCell("training (resubstitution)");
        }
        // nothing chosen: the score is the covariate
        final NodeRunner.Executed executed = run(new CoxRegressionParameters(), bench.table(spec, rows));
        assertTrue(executed.warning().orElseThrow().contains(KaplanMeierFigure.RESUBSTITUTION), executed.warning().toString());
        assertTrue(Bench.cell(executed.outputs()[1], 0, "note").toString().contains("resubstitution"));
        assertEquals("training (resubstitution)", Bench.cell(executed.outputs()[2], 0, "evaluated_on").toString());
        assertTrue(((CoxModelPortObject)executed.outputs()[0]).model().training().resubstitution());
        assertEquals("training (resubstitution)", Bench.cell(executed.outputs()[5], 0, "cox_evaluated_on").toString());
        final PortObject[] plain = run(TwelvePatients.parameters(), table()).outputs();
        assertNotEquals(executed.outputs()[6], plain[6]);
    }

    @Test
    void refusesColumnsBeforeItRuns() {
        final CoxRegressionParameters none = new CoxRegressionParameters();
        assertConfigure("At least one covariate", none, TwelvePatients.spec());
        final CoxRegressionParameters outcome = new CoxRegressionParameters();
        outcome.covariates = new ColumnFilter(new String[]{"age", "os_days"});
        assertConfigure("'os_days' twice", outcome, TwelvePatients.spec());
        final CoxRegressionParameters absent = new CoxRegressionParameters();
        absent.covariates = new ColumnFilter(new String[]{"kps"});
        assertConfigure("'kps'", absent, TwelvePatients.spec());
        final CoxRegressionParameters stray = TwelvePatients.parameters();
        stray.references[0].column = "site";
        assertConfigure("one for 'site'", stray, TwelvePatients.spec());
        final CoxRegressionParameters level = TwelvePatients.parameters();
        level.confidencePercent = 100;
        assertConfigure("between 0 and 100", level, TwelvePatients.spec());
        final DataColumnSpec taken = new DataColumnSpecCreator("cox_lp", DoubleCell.TYPE).createSpec();
        assertConfigure("'cox_lp'", TwelvePatients.parameters(), new DataTableSpec(TwelvePatients.spec(), new DataTableSpec(taken)));
    }

    private static void assertConfigure(final String part, final CoxRegressionParameters parameters, final DataTableSpec spec) {
        final String message = assertThrows(InvalidSettingsException.class,
            () -> Bench.node(new CoxRegressionNodeFactory(), parameters).configure(new PortObjectSpec[]{spec})).getMessage();
        assertTrue(message.contains(part), message);
    }
}
