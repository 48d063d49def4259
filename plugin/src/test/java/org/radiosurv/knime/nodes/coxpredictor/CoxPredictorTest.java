// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.coxpredictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.nodes.coxregression.CoxRegressionNodeFactory;
import org.radiosurv.knime.nodes.coxregression.TwelvePatients;
import org.radiosurv.knime.ports.CoxModelPortObject;
import org.radiosurv.knime.ports.CoxModelPortObjectSpec;
import org.radiosurv.standin.nodes.NodeRunner;

class CoxPredictorTest {

    private static final DataTableSpec NEW = new DataTableSpec(new String[]{"age", "grade"},
        new DataType[]{DoubleCell.TYPE, StringCell.TYPE});

    @TempDir
    private Path temporary;

    private Bench bench;

    private CoxModelPortObject model;

    @BeforeEach
    void fit() throws Exception {
        bench = new Bench(temporary);
        model = (CoxModelPortObject)bench.run(Bench.node(new CoxRegressionNodeFactory(), TwelvePatients.parameters()),
            bench.table(TwelvePatients.spec(), TwelvePatients.rows())).outputs()[0];
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private NodeRunner.Executed predict(final BufferedDataTable table) throws Exception {
        final CoxPredictorParameters parameters = new CoxPredictorParameters();
        parameters.times = "20, 1000";
        return bench.run(Bench.node(new CoxPredictorNodeFactory(), parameters), model, table);
    }

    private static DataCell[] patient(final double age, final String grade) {
        return new DataCell[]{new DoubleCell(age), grade == null ? DataType.getMissingCell() : new StringCell(grade)};
    }

    private static void close(final double expected, final PortObject table, final int row, final String column) {
        assertEquals(expected, ((DoubleValue)Bench.cell(table, row, column)).getDoubleValue(), 1e-9 * Math.max(1, Math.abs(expected)),
            column + " " + row);
    }

    @Test
    void agreesWithR() throws Exception {
        final PortObject out = predict(bench.table(NEW, patient(50, "IV"), patient(60, "II"))).outputs()[0];
        close(1.67826422737797, out, 0, "cox_lp");
        close(-1.91303080924640, out, 1, "cox_lp");
        close(Math.exp(1.67826422737797), out, 0, "cox_risk");
        close(0.110241334108116, out, 0, "cox_survival_20");
        close(0.00163040374392447, out, 0, "cox_lower_20");
        close(1, out, 0, "cox_upper_20");
        close(0.785262360447603, out, 1, "cox_lower_20");
        close(8, out, 0, "cox_median");
        assertTrue(Bench.reason(Bench.cell(out, 1, "cox_median")).startsWith("Not reached"));
        assertTrue(Bench.reason(Bench.cell(out, 0, "cox_survival_1000")).startsWith("After the last follow-up"));
        assertEquals("not the training table", Bench.cell(out, 0, "evaluated_on").toString());
    }

    @Test
    void saysWhatDiffersFromTheTraining() throws Exception {
        final NodeRunner.Executed executed =
            predict(bench.table(NEW, patient(50, "I"), patient(90, "II"), patient(60, null), patient(60, "IV")));
        final PortObject out = executed.outputs()[0];
        assertTrue(Bench.reason(Bench.cell(out, 0, "cox_lp")).contains("'I'"));
        assertTrue(Bench.reason(Bench.cell(out, 2, "cox_risk")).contains("'grade'"));
        assertTrue(Bench.cell(out, 3, "cox_risk") instanceof DoubleValue);
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("2 rows: no prediction"), warning);
        assertTrue(warning.contains("first row 'r2': 'age' is 90.0, in training 40.0 to 72.0."), warning);
        final PortObject comparison = executed.outputs()[1];
        assertEquals("50.0 to 90.0", Bench.cell(comparison, 0, "here").toString());
        assertEquals("1 outside the training's range: the model extrapolates", Bench.cell(comparison, 0, "finding").toString());
        assertEquals("III, II, IV", Bench.cell(comparison, 1, "training").toString());
        assertEquals("I (1), II (1), IV (1)", Bench.cell(comparison, 1, "here").toString());
        assertEquals("1", Bench.cell(comparison, 1, "missing").toString());
        assertEquals("1", Bench.cell(comparison, 1, "outside_training").toString());
    }

    @Test
    void recognisesItsTrainingTableInAnyOrder() throws Exception {
        final DataCell[][] rows = TwelvePatients.rows();
        final DataCell[] first = rows[0];
        rows[0] = rows[11];
        rows[11] = first;
        final NodeRunner.Executed executed = predict(bench.table(TwelvePatients.spec(), rows));
        assertEquals("training (resubstitution)", Bench.cell(executed.outputs()[0], 5, "evaluated_on").toString());
        assertTrue(executed.warning().orElseThrow().contains("resubstitution"));
    }

    @Test
    void refusesTablesWithoutTheCovariates() {
        assertConfigure("'grade' is missing", new CoxPredictorParameters(),
            new DataTableSpec(new String[]{"age"}, new DataType[]{DoubleCell.TYPE}));
        assertConfigure("'age' is no number", new CoxPredictorParameters(),
            new DataTableSpec(new String[]{"age", "grade"}, new DataType[]{StringCell.TYPE, StringCell.TYPE}));
        final CoxPredictorParameters times = new CoxPredictorParameters();
        times.times = "365; -2";
        assertConfigure("'-2'", times, NEW);
        final CoxPredictorParameters prefix = new CoxPredictorParameters();
        prefix.prefix = " ";
        assertConfigure("beginning", prefix, NEW);
    }

    private static void assertConfigure(final String part, final CoxPredictorParameters parameters, final DataTableSpec spec) {
        final CoxModelPortObjectSpec model = new CoxModelPortObjectSpec("os_days", "os_event", "", List.of("age"), List.of("grade"));
        final String message = assertThrows(InvalidSettingsException.class,
            () -> Bench.node(new CoxPredictorNodeFactory(), parameters).configure(new PortObjectSpec[]{model, spec})).getMessage();
        assertTrue(message.contains(part), message);
    }
}
