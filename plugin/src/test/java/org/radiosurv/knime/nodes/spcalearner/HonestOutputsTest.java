// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.knime.bench.SurvivalTable;
import org.radiosurv.knime.columns.ClinicalColumns;
import org.radiosurv.knime.followup.EvaluatedOn;
import org.radiosurv.knime.ports.SpcaModelPortObject;
import org.radiosurv.standin.nodes.NodeRunner;

/** The estimate for new patients, stability and competing predictors. */
class HonestOutputsTest {

    private static final int OUT_OF_FOLD = 5;

    private static final int ESTIMATE = 6;

    private static final int COMPETING = 7;

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

    /** The forty patients with a site, an age and a marker. */
    private BufferedDataTable cohort() {
        final List<DataColumnSpec> columns = new ArrayList<>(SurvivalTable.spec().stream().toList());
        columns.add(new DataColumnSpecCreator("site", StringCell.TYPE).createSpec());
        columns.add(new DataColumnSpecCreator("age", DoubleCell.TYPE).createSpec());
        columns.add(new DataColumnSpecCreator("MGMT", StringCell.TYPE).createSpec());
        final DataCell[][] rows = SurvivalTable.rows();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], rows[i].length + 3);
            rows[i][rows[i].length - 3] = new StringCell("site " + i % 4);
            rows[i][rows[i].length - 2] = i == 7 ? SurvivalTable.missing() : new DoubleCell(40 + i * 7 % 31);
            rows[i][rows[i].length - 1] = new StringCell(i % 3 == 0 ? "methylated" : "unmethylated");
        }
        return bench.table(new DataTableSpec(columns.toArray(DataColumnSpec[]::new)), rows);
    }

    private static SpcaLearnerParameters few() {
        final SpcaLearnerParameters parameters = QuickLearner.parameters();
        parameters.honestEstimate = true;
        parameters.permutations = 19;
        parameters.outerFolds = 4;
        parameters.innerFolds = 3;
        return parameters;
    }

    private PortObject[] run(final SpcaLearnerParameters parameters) throws Exception {
        return bench.run(Bench.node(new SpcaLearnerNodeFactory(), parameters), cohort()).outputs();
    }

    private static Map<String, DataRow> byKey(final PortObject table) {
        final Map<String, DataRow> rows = new HashMap<>();
        Bench.rows(table).forEach(row -> rows.put(row.getKey().getString(), row));
        return rows;
    }

    private static double value(final DataCell cell) {
        return ((DoubleValue)cell).getDoubleValue();
    }

    @Test
    void everyPatientIsJudgedByAModelOfTheOthers() throws Exception {
        final PortObject[] outputs = run(few());
        final BufferedDataTable table = (BufferedDataTable)outputs[OUT_OF_FOLD];
        assertEquals(SurvivalTable.PATIENTS, table.size());
        for (int row = 0; row < SurvivalTable.PATIENTS; row++) {
            final double score = value(Bench.cell(table, row, "spca_oof_score"));
            assertEquals(score > 0 ? "high" : "low", Bench.cell(table, row, "spca_oof_risk").toString());
            assertEquals(score > 0 ? "2" : "1", Bench.cell(table, row, "spca_oof_group").toString());
            assertEquals(EvaluatedOn.OUT_OF_FOLD, Bench.cell(table, row, "spca_oof_evaluated_on").toString());
            assertTrue(Integer.parseInt(Bench.cell(table, row, "spca_oof_fold").toString()) <= 4);
        }
        assertEquals("spca_oof_risk", ClinicalColumns.guessGroup(table.getDataTableSpec()).orElseThrow());
        final EvaluatedOn mark = EvaluatedOn.of(table.getDataTableSpec(), List.of("spca_oof_risk"));
        table.forEach(mark);
        assertTrue(mark.outOfFold() && !mark.resubstitution());
    }

    @Test
    void theEstimateSaysWhatCountsAndWhatNot() throws Exception {
        final Map<String, DataRow> estimate = byKey(run(few())[ESTIMATE]);
        assertEquals(6, estimate.size());
        assertEquals(0.05, value(estimate.get("p_permutation").getCell(1)), 1e-12, "the strong signal beats all 19 permutations");
        final DataRow concordance = estimate.get("c_index");
        assertTrue(value(concordance.getCell(1)) > 0.6, concordance.toString());
        assertTrue(value(concordance.getCell(2)) < value(concordance.getCell(1)) && value(concordance.getCell(3)) > value(concordance.getCell(1)));
        assertEquals("result", estimate.get("hazard_ratio").getCell(4).toString());
        for (final String descriptive : List.of("p_naive_pooled", "p_resubstitution")) {
            assertEquals("descriptive only", estimate.get(descriptive).getCell(4).toString());
            assertTrue(value(estimate.get(descriptive).getCell(1)) < 1);
        }
        assertEquals("This measure has no interval.", Bench.reason(estimate.get("p_permutation").getCell(2)));
    }

    @Test
    void switchedOffTheTablesSayWhy() throws Exception {
        final PortObject[] outputs = run(QuickLearner.parameters());
        final DataCell score = Bench.cell(outputs[OUT_OF_FOLD], 0, "spca_oof_score");
        assertTrue(Bench.reason(score).contains("switched off"), Bench.reason(score));
        assertTrue(Bench.rows(outputs[ESTIMATE]).stream().allMatch(row -> Bench.reason(row.getCell(1)).contains("switched off")));
        final List<DataRow> rows = Bench.rows(outputs[COMPETING]);
        assertEquals(List.of(EvaluatedOn.TRAINING, EvaluatedOn.TRAINING, EvaluatedOn.TRAINING, EvaluatedOn.OUT_OF_FOLD),
            rows.stream().map(row -> row.getCell(0).toString()).toList());
    }

    @Test
    void sitesAreLeftOutOneAtATime() throws Exception {
        final SpcaLearnerParameters parameters = few();
        parameters.outerFoldsBy = SpcaLearnerParameters.OuterFolds.LEAVE_GROUP_OUT;
        parameters.groupColumn = "site";
        parameters.permutations = 3;
        final PortObject table = run(parameters)[OUT_OF_FOLD];
        final Map<String, String> foldOf = new HashMap<>();
        for (int row = 0; row < SurvivalTable.PATIENTS; row++) {
            final String fold = Bench.cell(table, row, "spca_oof_fold").toString();
            assertEquals(fold, foldOf.computeIfAbsent(Bench.cell(table, row, "site").toString(), site -> fold));
        }
        assertEquals(4, foldOf.values().stream().distinct().count());
    }

    @Test
    void foldsOfAColumnAreUsed() throws Exception {
        final SpcaLearnerParameters parameters = QuickLearner.parameters();
        parameters.foldSource = SpcaLearnerParameters.FoldSource.COLUMN;
        parameters.foldColumn = "site";
        final String given = Bench.rows(run(parameters)[1]).toString();
        assertEquals(given, Bench.rows(run(parameters)[1]).toString());
        assertFalse(given.equals(Bench.rows(run(QuickLearner.parameters())[1]).toString()), "other folds");
        parameters.foldColumn = "";
        assertThrows(InvalidSettingsException.class,
            () -> Bench.node(new SpcaLearnerNodeFactory(), parameters).configure(cohort().getDataTableSpec()));
    }

    @Test
    void theScoreIsTestedBesideCompetingPredictors() throws Exception {
        final SpcaLearnerParameters parameters = few();
        parameters.competing = new ColumnFilter(new String[]{"age", "MGMT"});
        parameters.permutations = 1;
        final List<DataRow> rows = Bench.rows(run(parameters)[COMPETING]);
        assertEquals(List.of("spca_score", "age", "MGMT=unmethylated", "likelihood ratio of all",
            "likelihood ratio of spca_score beside the others", "spca_oof_score", "age", "MGMT=unmethylated", "likelihood ratio of all",
            "likelihood ratio of spca_oof_score beside the others"), rows.stream().map(row -> row.getCell(1).toString()).toList());
        assertEquals("39", rows.get(0).getCell(2).toString(), "one patient has no age");
        assertEquals("3", rows.get(3).getCell(10).toString());
        assertTrue(value(rows.get(4).getCell(11)) < 0.001, "the features follow the hazard, age does not");
        assertTrue(value(rows.get(3).getCell(9)) >= value(rows.get(4).getCell(9)));
    }

    @Test
    void knownFeaturesAndStabilityAreInTheTable() throws Exception {
        final SpcaLearnerParameters parameters = QuickLearner.parameters();
        parameters.highlighted = "f0, from another cohort\nf0";
        parameters.resamples = 50;
        final NodeRunner.Executed executed = bench.run(Bench.node(new SpcaLearnerNodeFactory(), parameters), cohort());
        assertTrue(executed.warning().orElseThrow().contains("1 of 2 known features are not among the features, first 'from another cohort'"),
            executed.warning().toString());
        final Map<String, DataRow> importance = byKey(executed.outputs()[2]);
        assertEquals("true", importance.get("f0").getCell(6).toString());
        assertEquals("false", importance.get("f1").getCell(6).toString());
        assertTrue(value(importance.get("f0").getCell(4)) > 0.9, importance.toString());
        assertTrue(value(importance.get("f2").getCell(4)) < 0.6, importance.toString());
        parameters.resamples = 0;
        assertTrue(Bench.reason(byKey(run(parameters)[2]).get("f0").getCell(4)).contains("bootstrap samples is 0"));
    }

    @Test
    void theSeedDecides() throws Exception {
        final SpcaLearnerParameters parameters = few();
        parameters.permutations = 5;
        final String first = Bench.rows(run(parameters)[OUT_OF_FOLD]).toString() + Bench.rows(run(parameters)[ESTIMATE]);
        assertEquals(first, Bench.rows(run(parameters)[OUT_OF_FOLD]).toString() + Bench.rows(run(parameters)[ESTIMATE]));
        parameters.seed = 2;
        assertFalse(first.equals(Bench.rows(run(parameters)[OUT_OF_FOLD]).toString() + Bench.rows(run(parameters)[ESTIMATE])));
    }

    @Test
    void withoutAnEstimateThereIsStillAModel() throws Exception {
        final DataCell[][] rows = SurvivalTable.rows();
        for (int i = 1; i < rows.length; i++) {
            rows[i][1] = new IntCell(0);
        }
        final NodeRunner.Executed executed =
            bench.run(Bench.node(new SpcaLearnerNodeFactory(), few()), bench.table(SurvivalTable.spec(), rows));
        assertTrue(((SpcaModelPortObject)executed.outputs()[0]).model().training().events() == 1);
        assertTrue(executed.warning().orElseThrow().contains("No estimate for new patients: An honest estimate needs at least two"),
            executed.warning().toString());
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[ESTIMATE], 0, "value")).contains("at least two"));
    }

    @Test
    void aMissingSiteIsNamed() throws Exception {
        final SpcaLearnerParameters parameters = few();
        parameters.outerFoldsBy = SpcaLearnerParameters.OuterFolds.GROUPS;
        parameters.groupColumn = "age";
        final KNIMEException failed = assertThrows(KNIMEException.class, () -> run(parameters));
        assertTrue(failed.getMessage().contains("row 'r8'"), failed.getMessage());
    }

    @Test
    void outOfFoldColumnsOfAnotherLearnerAreNotOverwritten() throws Exception {
        final BufferedDataTable first = (BufferedDataTable)run(QuickLearner.parameters())[OUT_OF_FOLD];
        final InvalidSettingsException refused = assertThrows(InvalidSettingsException.class,
            () -> Bench.node(new SpcaLearnerNodeFactory(), QuickLearner.parameters()).configure(first.getDataTableSpec()));
        assertTrue(refused.getMessage().contains("Column Filter"), refused.getMessage());
    }

    @Test
    void cancelStopsTheEstimate() throws Exception {
        final SpcaLearnerParameters parameters = few();
        parameters.permutations = 10_000;
        final NodeRunner node = Bench.node(new SpcaLearnerNodeFactory(), parameters);
        final BufferedDataTable table = cohort();
        node.configure(table.getDataTableSpec());
        final Thread thisThread = Thread.currentThread();
        final Thread canceller = new Thread(() -> {
            try {
                Thread.sleep(1500);
            } catch (InterruptedException e) {
                return;
            }
            bench.cancel(thisThread);
        });
        canceller.start();
        assertThrows(CanceledExecutionException.class, () -> node.execute(bench.context(), table));
        Thread.interrupted();
        canceller.join();
    }
}
