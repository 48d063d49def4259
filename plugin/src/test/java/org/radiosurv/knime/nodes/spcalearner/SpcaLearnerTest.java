// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.SurvivalTable;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.standin.nodes.NodeRunner;

class SpcaLearnerTest {

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

    private static NodeRunner node() throws Exception {
        return Bench.node(new SpcaLearnerNodeFactory(), QuickLearner.parameters());
    }

    private NodeRunner.Executed run(final BufferedDataTable table) throws Exception {
        return bench.run(node(), table);
    }

    @Test
    void findsTheFeaturesThatTheHazardFollows() throws Exception {
        final NodeRunner.Executed executed = run(bench.table(SurvivalTable.spec(), SurvivalTable.rows()));
        final SpcaModelPortObject model = (SpcaModelPortObject)executed.outputs()[0];
        assertTrue(model.getSpec().neededFeatures().containsAll(List.of("f0", "f1")), model.getSummary());
        final List<String> first = Bench.rows(executed.outputs()[2]).stream().limit(2).map(row -> row.getKey().getString()).toList();
        assertTrue(first.containsAll(List.of("f0", "f1")), first.toString());
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.startsWith("1 feature was left out; first 'constant': " + model.model().omitted().get(0).reason() + "\n"), warning);
        assertTrue(warning.contains("% of the squared loadings of component 1"), warning);
        assertEquals(1, Bench.rows(executed.outputs()[1]).stream().filter(row -> row.getCell(7).toString().equals("true")).count());
    }

    @Test
    void theModelHoldsNoPatient() throws Exception {
        final SpcaModelPortObject model = (SpcaModelPortObject)run(bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0];
        final String json = model.toJson();
        assertFalse(json.contains("\"r1\"") || json.contains("r40"), json);
        final DataCell[] patient = SurvivalTable.rows()[3];
        assertFalse(json.contains(patient[2].toString()), "a value of a patient");
    }

    @Test
    void theSameTableGivesTheSameModel() throws Exception {
        final String[] models = Stream.of(1, 2).map(n -> {
            try {
                return ((SpcaModelPortObject)run(bench.table(SurvivalTable.spec(), SurvivalTable.rows())).outputs()[0]).toJson();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }).toArray(String[]::new);
        assertEquals(models[0], models[1]);
    }

    @Test
    void patientsWithoutOutcomeAreLeftOutAndCounted() throws Exception {
        final NodeRunner.Executed executed = run(SurvivalTable.with(bench, 2, "os_days", SurvivalTable.missing()));
        assertEquals(SurvivalTable.PATIENTS - 1, ((SpcaModelPortObject)executed.outputs()[0]).model().training().patients());
        assertTrue(executed.warning().orElseThrow().startsWith("1 row: left out, since a value is missing; first row 'r3': 'os_days' is "
            + "missing."), executed.warning().toString());
    }

    @Test
    void oneBadOutcomeIsLeftOutAndNamed() throws Exception {
        assertLeftOut(SurvivalTable.with(bench, 4, "os_days", new IntCell(-3)), "'-3'", "'r5'", "'os_days'");
        assertLeftOut(SurvivalTable.with(bench, 6, "os_event", new IntCell(2)), "'2'", "'r7'", "'os_event'");
    }

    private void assertLeftOut(final BufferedDataTable table, final String... parts) throws Exception {
        final NodeRunner.Executed executed = run(table);
        assertEquals(SurvivalTable.PATIENTS - 1, ((SpcaModelPortObject)executed.outputs()[0]).model().training().patients());
        for (String part : parts) {
            assertTrue(executed.warning().orElseThrow().contains(part), executed.warning().toString());
        }
    }

    @Test
    void oneOrNoPatientAndNoEventAreRefused() throws Exception {
        assertFails(bench.table(SurvivalTable.spec()), "At least one patient");
        assertFails(bench.table(SurvivalTable.spec(), SurvivalTable.rows()[0]), "one patient", "larger cohort");
        final DataCell[][] censored = SurvivalTable.rows();
        Arrays.stream(censored).forEach(row -> row[1] = new IntCell(0));
        assertFails(bench.table(SurvivalTable.spec(), censored), "event");
    }

    @Test
    void onlyConstantOrMissingFeaturesAreRefused() throws Exception {
        final DataCell[][] rows = SurvivalTable.rows();
        for (DataCell[] row : rows) {
            Arrays.fill(row, 2, row.length, new DoubleCell(1));
            row[3] = SurvivalTable.missing();
        }
        assertFails(bench.table(SurvivalTable.spec(), rows), "feature");
    }

    private void assertFails(final BufferedDataTable table, final String... parts) {
        final KNIMEException failed = assertThrows(KNIMEException.class, () -> run(table));
        for (String part : parts) {
            assertTrue(failed.getMessage().contains(part), failed.getMessage());
        }
    }

    @Test
    void whatCannotWorkIsRefusedAtConfigure() throws Exception {
        final DataTableSpec text = new DataTableSpec(new String[]{"os_days", "os_event", "f"},
            new DataType[]{StringCell.TYPE, IntCell.TYPE, DoubleCell.TYPE});
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class, () -> node().configure(text));
        assertTrue(refused.getMessage().contains("'os_days'"), refused.getMessage());
        final SpcaLearnerParameters outcome = new SpcaLearnerParameters();
        outcome.features = new ColumnFilter(new String[]{"os_days", "f0"});
        assertThrows(InvalidSettingsException.class,
            () -> Bench.node(new SpcaLearnerNodeFactory(), outcome).configure(SurvivalTable.spec()));
    }

    @Test
    void withoutMeasuredFeaturesOutcomesAndPredictionsAreNoFeatures() throws Exception {
        final DataTableSpec spec = new DataTableSpec(new DataColumnSpecCreator("os_days", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("os_event", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("pfs_days", IntCell.TYPE).createSpec(), new DataColumnSpecCreator("age", IntCell.TYPE).createSpec(),
            org.radiosurv.knime.columns.ColumnProperty.qualityColumn("T1_low", DoubleCell.TYPE));
        assertArrayEquals(new Object[]{"age"}, new SpcaLearnerParameters().features(spec).toArray());
    }
}
