// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.riskgroups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

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
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.radiosurv.core.Progress;
import org.radiosurv.core.comparison.ContingencyTable;
import org.radiosurv.core.comparison.FisherExact;
import org.radiosurv.core.validation.AddedValue;
import org.radiosurv.core.validation.ScoredCohort;
import org.radiosurv.knime.bench.Bench;
import org.radiosurv.standin.nodes.NodeRunner;

/** The node on sixty simulated patients and on hostile tables. */
public class RiskGroupComparisonTest {

    private static final int FACTORS = 5;

    private static final int STRATA = 6;

    private static final int ADDED = 7;

    private static final int ACCURACY = 8;

    private static final String[] NAMES = {"os_days", "os_event", "spca_oof_risk", "spca_oof_score", "age", "MGMT status", "idh",
        "evaluated_on",
        "spca_oof_evaluated_on"};

    private static final DataTableSpec SPEC = new DataTableSpec(NAMES, new DataType[]{DoubleCell.TYPE, IntCell.TYPE,
        StringCell.TYPE,
        DoubleCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, IntCell.TYPE, StringCell.TYPE, StringCell.TYPE});

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

    private static DataCell[][] patients(final String mark) {
        final Random random = new Random(11);
        final DataCell[][] rows = new DataCell[60][];
        for (int i = 0; i < rows.length; i++) {
            final double score = random.nextGaussian();
            final double days = Math.ceil(600 * -Math.log(random.nextDouble()) * Math.exp(-score));
            rows[i] = new DataCell[]{new DoubleCell(days), new IntCell(random.nextInt(5) > 0 ? 1 : 0),
                new StringCell(score > 0 ? "high" : "low"), new DoubleCell(score), new DoubleCell(40 + random.nextInt(40)),
                new StringCell(random.nextBoolean() ? "methylated" : "unmethylated"), new IntCell(i % 7 == 0 ? 1 : 0),
                new StringCell("training (resubstitution)"), new StringCell(mark)};
        }
        return rows;
    }

    private static RiskGroupComparisonParameters parameters() {
        final RiskGroupComparisonParameters parameters = new RiskGroupComparisonParameters();
        parameters.permutations = 39;
        parameters.bootstraps = 20;
        return parameters;
    }

    private NodeRunner.Executed run(final RiskGroupComparisonParameters parameters, final DataCell[]... rows) throws Exception {
        return run(parameters, bench.table(SPEC, rows));
    }

    private NodeRunner.Executed run(final RiskGroupComparisonParameters parameters,
        final BufferedDataTable table) throws Exception {
        final NodeRunner.Executed executed =
            bench.run(Bench.node(new RiskGroupComparisonNodeFactory(), parameters), table);
        for (int port = 0; port < FACTORS; port++) {
            final byte[] png = ((PNGImageValue)((ImagePortObject)executed.outputs()[port]).toDataCell()).getImageContent().getByteArray();
            final BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(1200, image.getWidth());
        }
        return executed;
    }

    private static List<String> column(final PortObject table, final String name) {
        final int index = ((BufferedDataTable)table).getDataTableSpec().findColumnIndex(name);
        return Bench.rows(table).stream().map(row -> row.getCell(index).toString()).toList();
    }

    private static double number(final PortObject table, final int row, final String name) {
        return ((DoubleCell)Bench.cell(table, row, name)).getDoubleValue();
    }

    @Test
    void comparesWhatTheNamesSay() throws Exception {
        final DataCell[][] rows = patients("out of fold");
        final NodeRunner.Executed executed = run(parameters(), rows);
        final PortObject factors = executed.outputs()[FACTORS];
        assertEquals(List.of("age", "age", "MGMT status", "MGMT status", "MGMT status", "MGMT status", "idh", "idh", "idh", "idh"),
            column(factors, "factor"));
        assertEquals("Fisher's exact", column(factors, "test").get(2));
        assertEquals("Wilcoxon rank-sum", column(factors, "test").get(0).substring(0, 17));
        final int[][] counts = new int[2][2];
        for (final DataCell[] row : rows) {
            counts[row[5].toString().startsWith("m") ? 0 : 1]["high".equals(row[2].toString()) ? 0 : 1]++;
        }
        assertEquals(String.valueOf(counts[1][0]), column(factors, "count").get(4));
        assertEquals(FisherExact.test(ContingencyTable.of(counts)).p(), number(factors, 2, "p"), 1e-14);
        assertTrue(number(factors, 2, "p_holm") >= number(factors, 2, "p"));
        final PortObject strata = executed.outputs()[STRATA];
        assertEquals(List.of("MGMT status", "idh"), column(strata, "factor").stream().distinct().toList());
        assertEquals(List.of("methylated", "unmethylated", "all, stratified", "0", "1"), column(strata,
            "stratum").stream().distinct().toList());
        assertEquals(List.of("low"), column(strata, "reference").stream().distinct().toList());
        assertTrue(number(strata, 0, "hazard_ratio") > 1, "high against low");
        assertEquals("The reference.", Bench.reason(Bench.cell(strata, 1, "hazard_ratio")));
        assertEquals(4, Bench.rows(executed.outputs()[ACCURACY]).size() + 2);
        assertTrue(number(executed.outputs()[ACCURACY], 0, "auc") > 0.6);
        assertEquals(61 * 2, Bench.rows(executed.outputs()[9]).size());
        assertEquals(10, Bench.rows(executed.outputs()[10]).size());
        assertEquals(99 * 2, Bench.rows(executed.outputs()[11]).size());
        for (int port = FACTORS; port < 12; port++) {
            assertEquals(List.of("out of fold"), column(executed.outputs()[port], "evaluated_on").stream().distinct().toList());
        }
        assertFalse(executed.warning().orElse("").contains("resubstitution"), executed.warning().toString());
    }

    /** The base model is age, MGMT (coded) and IDH. */
    @Test
    void addedValueIsThatOfCore() throws Exception {
        final DataCell[][] rows = patients("out of fold");
        final PortObject added = run(parameters(), rows).outputs()[ADDED];
        assertEquals("age, MGMT status=unmethylated, idh", column(added, "base_model").get(0));
        final double[] time = new double[60];
        final boolean[] event = new boolean[60];
        final double[] score = new double[60];
        final double[][] base = new double[3][60];
        for (int i = 0; i < 60; i++) {
            time[i] = ((DoubleCell)rows[i][0]).getDoubleValue();
            event[i] = ((IntCell)rows[i][1]).getIntValue() == 1;
            score[i] = ((DoubleCell)rows[i][3]).getDoubleValue();
            base[0][i] = ((DoubleCell)rows[i][4]).getDoubleValue();
            base[1][i] = rows[i][5].toString().startsWith("u") ? 1 : 0;
            base[2][i] = ((IntCell)rows[i][6]).getIntValue();
        }
        final AddedValue expected = AddedValue.of(new ScoredCohort(time, event, score), base, 39, 20, 1, Progress.NONE);
        assertEquals(expected.test().statistic(), number(added, 0, "lr_chi_square"), 1e-12);
        assertEquals(expected.permutationP(), number(added, 0, "p_permutation"), 1e-12);
        assertEquals(expected.change().lower(), number(added, 0, "c_change_lower95"), 1e-12);
    }

    @Test
    void resubstitutionIsSaidInEveryTableAndTheWarning() throws Exception {
        final NodeRunner.Executed executed = run(parameters(), patients("training (resubstitution)"));
        assertTrue(executed.warning().orElseThrow().contains("resubstitution"), executed.warning().toString());
        for (int port = FACTORS; port < 12; port++) {
            assertEquals(List.of("training (resubstitution)"), column(executed.outputs()[port],
                "evaluated_on").stream().distinct().toList());
        }
    }

    private static DataCell[][] changed(final BiConsumer<Integer, DataCell[]> change) {
        final DataCell[][] rows = patients("out of fold");
        for (int i = 0; i < rows.length; i++) {
            change.accept(i, rows[i]);
        }
        return rows;
    }

    @Test
    void aFactorThatIsMissingOrTheSameEverywhere() throws Exception {
        final NodeRunner.Executed executed = run(parameters(), changed((i, row) -> {
            row[5] = DataType.getMissingCell();
            row[6] = new IntCell(0);
        }));
        final String warning = executed.warning().orElseThrow();
        assertTrue(warning.contains("No test: 'MGMT status' is missing in every patient."), warning);
        assertTrue(warning.contains("No test: 'idh' is 0 in every patient."), warning);
        assertTrue(warning.contains("base model goes without 'MGMT status'") && warning.contains("base model goes without 'idh'"),
            warning);
        assertEquals("age", column(executed.outputs()[ADDED], "base_model").get(0));
        assertTrue(warning.contains("'idh' has one value only"), warning);
        assertEquals("No test: 'MGMT status' is missing in every patient.", Bench.reason(Bench.cell(executed.outputs()[FACTORS], 2,
            "p")));
    }

    @Test
    void aGroupOfOneNobodyDeadAndMissingScores() throws Exception {
        final NodeRunner.Executed one = run(parameters(), changed((i, row) -> row[2] = new StringCell(i == 3 ? "high" : "low")));
        assertTrue(column(one.outputs()[FACTORS], "n").contains("1"));
        final NodeRunner.Executed nobody = run(parameters(), changed((i, row) -> row[1] = new IntCell(0)));
        assertTrue(nobody.warning().orElseThrow().contains("nobody"), nobody.warning().toString());
        assertEquals("No added value: nobody with score and covariates had the event.",
            Bench.reason(Bench.cell(nobody.outputs()[ADDED], 0, "lr_p")));
        final NodeRunner.Executed unscored = run(parameters(), changed((i, row) -> row[3] = DataType.getMissingCell()));
        assertEquals("Every patient's score is missing.", lastLine(unscored));
        assertEquals(0, Bench.rows(unscored.outputs()[ACCURACY]).size());
        final NodeRunner.Executed infinite = run(parameters(), changed((i, row) -> row[3] = i == 0
            ? new DoubleCell(Double.POSITIVE_INFINITY) : row[3]));
        assertTrue(infinite.warning().orElseThrow().contains("not finite"), infinite.warning().toString());
    }

    private static String lastLine(final NodeRunner.Executed executed) {
        final String[] lines = executed.warning().orElseThrow().split("\n");
        return lines[lines.length - 1];
    }

    @Test
    void timesWithoutEventsOrFollowUp() throws Exception {
        final RiskGroupComparisonParameters parameters = parameters();
        parameters.horizons = "0.5; 1e9";
        final NodeRunner.Executed executed = run(parameters, patients("out of fold"));
        assertEquals(List.of("0", "60"), List.of(column(executed.outputs()[ACCURACY], "cases").get(0),
            column(executed.outputs()[ACCURACY], "controls").get(0)));
        assertTrue(Bench.reason(Bench.cell(executed.outputs()[ACCURACY], 0, "auc")).startsWith("No event until then"));
        assertTrue(executed.warning().orElseThrow().contains("Nobody is followed beyond it"), executed.warning().toString());
    }

    @Test
    void aTableWithGroupsAlone() throws Exception {
        final DataTableSpec spec = new DataTableSpec(new String[]{"time", "event", "group"},
            new DataType[]{DoubleCell.TYPE, IntCell.TYPE, StringCell.TYPE});
        final List<DataCell[]> rows = new ArrayList<>();
        for (int i = 1; i < 9; i++) {
            rows.add(new DataCell[]{new DoubleCell(i), new IntCell(1), new StringCell(i % 2 == 0 ? "a" : "b")});
        }
        final NodeRunner.Executed executed = run(parameters(), bench.table(spec, rows.toArray(DataCell[][]::new)));
        assertEquals("There is no score column: nothing is said about a score.", executed.warning().orElseThrow());
        assertEquals(0, Bench.rows(executed.outputs()[FACTORS]).size());
    }

    @Test
    void wrongChoicesAreRefusedInWords() throws Exception {
        final RiskGroupComparisonParameters reference = parameters();
        reference.referenceGroup = "middle";
        final KNIMEException unknown = assertThrows(KNIMEException.class, () -> run(reference, patients("out of fold")));
        assertTrue(unknown.getMessage().contains("[high, low]"), unknown.getMessage());
        final RiskGroupComparisonParameters twice = parameters();
        twice.factors = new ColumnFilter(new String[]{"os_days"});
        assertRefused(twice, "neither time, event, group nor score");
        final RiskGroupComparisonParameters horizons = parameters();
        horizons.horizons = "365, soon";
        assertRefused(horizons, "soon");
        final RiskGroupComparisonParameters folds = parameters();
        folds.folds = 1;
        assertRefused(folds, "2 folds");
        final KNIMEException names = assertThrows(KNIMEException.class, () -> run(parameters(),
            changed((i, row) -> row[5] = new StringCell("patient " + i))));
        assertTrue(names.getMessage().contains("at most 20 different values"), names.getMessage());
    }

    private void assertRefused(final RiskGroupComparisonParameters parameters, final String part) {
        final InvalidSettingsException error =
            assertThrows(InvalidSettingsException.class, () -> run(parameters, patients("out of fold")));
        assertTrue(error.getMessage().contains(part), error.getMessage());
    }

    @Test
    void cancels() {
        final RiskGroupComparisonParameters parameters = parameters();
        parameters.permutations = 1_000_000;
        final Thread node = Thread.currentThread();
        final Thread user = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            bench.cancel(node);
        });
        user.start();
        assertThrows(CanceledExecutionException.class, () -> run(parameters, patients("out of fold")));
        Thread.interrupted();
    }
}
