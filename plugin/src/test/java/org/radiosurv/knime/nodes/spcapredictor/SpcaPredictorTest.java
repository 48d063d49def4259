// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcapredictor;

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
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.SurvivalTable;
import org.radiosurv.knime.nodes.spcalearner.QuickLearner;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerNodeFactory;
import org.radiosurv.knime.nodes.spcalearner.SpcaLearnerParameters;
import org.radiosurv.knime.ports.SpcaModelPortObjectSpec;
import org.radiosurv.standin.nodes.NodeRunner;

class SpcaPredictorTest {

    @TempDir
    private Path temporary;

    private Bench bench;

    private PortObject model;

    @BeforeEach
    void train() throws Exception {
        bench = new Bench(temporary);
        model = bench.run(Bench.node(new SpcaLearnerNodeFactory(), QuickLearner.parameters()),
            bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static NodeRunner node() throws Exception {
        return Bench.node(new SpcaPredictorNodeFactory(), new SpcaPredictorParameters());
    }

    private NodeRunner.Executed predict(final BufferedDataTable table) throws Exception {
        return bench.run(node(), model, table);
    }

    @Test
    void halfOfTheTrainingPatientsAreOfHighRiskAndAllAreMarked() throws Exception {
        final PortObject table = predict(bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
        int high = 0;
        for (int row = 0; row < SurvivalTable.PATIENTS; row++) {
            assertEquals("training (resubstitution)", Bench.cell(table, row, "evaluated_on").toString());
            final boolean isHigh = Bench.cell(table, row, "spca_risk").toString().equals("high");
            assertEquals(isHigh ? "2" : "1", Bench.cell(table, row, "spca_group").toString());
            high += isHigh ? 1 : 0;
        }
        assertEquals(SurvivalTable.PATIENTS / 2, high);
    }

    @Test
    void aPatientOfOtherValuesIsNewData() throws Exception {
        final PortObject table = predict(SurvivalTable.with(bench, 0, "f0", new DoubleCell(9.5))).outputs()[0];
        assertEquals("new data", Bench.cell(table, 0, "evaluated_on").toString());
        assertEquals("high", Bench.cell(table, 0, "spca_risk").toString(), "hazard rises with f0");
        assertEquals("training (resubstitution)", Bench.cell(table, 1, "evaluated_on").toString());
    }

    @Test
    void gapsAreCountedAndTooManyGiveNoPrediction() throws Exception {
        final DataCell[][] rows = SurvivalTable.rows();
        for (int column = 2; column < rows[1].length; column++) {
            rows[1][column] = column % 2 == 0 ? SurvivalTable.missing() : new DoubleCell(Double.NaN);
        }
        final NodeRunner.Executed executed = predict(bench.table(SurvivalTable.spec(), rows));
        final String reason = Bench.reason(Bench.cell(executed.outputs()[0], 1, "spca_risk"));
        assertTrue(reason.contains("features of the model are missing, first 'f"), reason);
        assertEquals("1 row: no prediction; first row 'r2': " + reason, executed.warning().orElseThrow());
    }

    @Test
    void aNeededFeatureThatIsNotThereIsRefusedAtConfigure() throws Exception {
        final DataTableSpec spec = new DataTableSpec(new String[]{"f0"}, new DataType[]{DoubleCell.TYPE});
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node().configure(model.getSpec(), spec));
        assertTrue(refused.getMessage().contains("'f1'"), refused.getMessage());
    }

    @Test
    void itsColumnsAreKnownBeforeTraining() throws Exception {
        final DataTableSpec spec = (DataTableSpec)node()
            .configure(new SpcaModelPortObjectSpec("os_days", "os_event", List.of(), 1), SurvivalTable.spec()).specs()[0];
        assertEquals(List.of("spca_score", "spca_group", "spca_risk", "evaluated_on"),
            List.of(spec.getColumnNames()).subList(SurvivalTable.spec().getNumColumns(), spec.getNumColumns()));
    }

    @Test
    void aSecondModelHasAMarkOfItsOwn() throws Exception {
        final BufferedDataTable first =
            (BufferedDataTable)predict(bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> bench.run(node(), model, first));
        assertTrue(refused.getMessage().contains("'spca_score'"), refused.getMessage());
        final SpcaPredictorParameters other = new SpcaPredictorParameters();
        other.prefix = "site2";
        final List<String> names = Bench.names(bench.run(Bench.node(new SpcaPredictorNodeFactory(), other), model, first).outputs()[0]);
        assertTrue(names.containsAll(List.of("evaluated_on", "site2_evaluated_on", "site2_risk")), names.toString());
    }

    @Test
    void singleComponentsHaveColumnsOfTheirOwn() throws Exception {
        final SpcaLearnerParameters two = QuickLearner.parameters(2);
        final PortObject several =
            bench.run(Bench.node(new SpcaLearnerNodeFactory(), two), bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
        final SpcaPredictorParameters parameters = new SpcaPredictorParameters();
        parameters.singleComponents = true;
        final PortObject table = bench.run(Bench.node(new SpcaPredictorNodeFactory(), parameters), several,
            bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
        assertEquals(List.of("spca_score", "spca_group", "spca_risk", "spca_score_1", "spca_group_1", "spca_score_2", "spca_group_2",
            "evaluated_on"), Bench.names(table).subList(SurvivalTable.spec().getNumColumns(), Bench.names(table).size()));
        final PortObject one = bench.run(Bench.node(new SpcaPredictorNodeFactory(), parameters), model,
            bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
        assertEquals(Bench.cell(one, 3, "spca_score").toString(), Bench.cell(one, 3, "spca_score_1").toString());
        assertEquals(Bench.cell(one, 3, "spca_group").toString(), Bench.cell(one, 3, "spca_group_1").toString());
    }

    @Test
    void whatDiffersFromTrainingIsSaid() throws Exception {
        final DataTableSpec trained = SurvivalTable.spec();
        final org.knime.core.data.DataColumnSpec[] columns = trained.stream().toArray(org.knime.core.data.DataColumnSpec[]::new);
        columns[2] = org.radiosurv.knime.columns.ColumnProperty.column("f0", DoubleCell.TYPE,
            java.util.Map.of(org.radiosurv.knime.columns.ColumnProperty.FEATURE, "another feature"));
        final DataCell[][] rows = SurvivalTable.rows();
        rows[5][3] = new DoubleCell(1000);
        final String warning = predict(bench.table(new DataTableSpec(columns), rows)).warning().orElseThrow();
        assertTrue(warning.contains("The feature of 1 of "), warning);
        assertTrue(warning.contains("'f0': 'f0' in training, 'another feature' here"), warning);
        assertTrue(warning.contains("'f1' in 1 of 1 rows, up to 1000"), warning);
    }

    @Test
    void aSlipInANameIsPointedOut() throws Exception {
        final DataTableSpec spec = new DataTableSpec(new String[]{"F0", "f1", "f2", "f3", "f4", "f5"}, new DataType[]{DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});
        final InvalidSettingsException refused =
            assertThrows(InvalidSettingsException.class, () -> node().configure(model.getSpec(), spec));
        assertTrue(refused.getMessage().contains("'f0' (the table has 'F0')"), refused.getMessage());
    }

    @Test
    void anEmptyTableStaysEmpty() throws Exception {
        assertEquals(0, Bench.rows(predict(bench.table(SurvivalTable.spec())).outputs()[0]).size());
    }
}
