// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRankHazardRatio;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.PairwiseLogRank;
import org.radiosurv.core.survival.RestrictedMeanDifference;

/** The table of tests: all groups together with both weights, then each pair. Ratios and differences are second to first group. */
final class TestTable {

    static final DataTableSpec SPEC = new DataTableSpec("Tests",
        new String[]{"comparison", "group_1", "group_2", "test", "strata", "chi_square", "df", "p", "p_holm", "hazard_ratio",
            "hr_lower95", "hr_upper95", "rmst_tau", "rmst_difference", "rmst_diff_std_err", "rmst_diff_lower95", "rmst_diff_upper95",
            "rmst_diff_p"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE,
            IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private static final String ALL_GROUPS = "all groups";

    private static final String ONE_TEST = "One test of all groups together; only pairs have this value.";

    private static final String NO_RATIO = "Not defined: a group had, or was expected to have, no event.";

    private final KaplanMeierAnalysis analysis;

    private final DataCell strata;

    /**
     * @param analysis what was found
     * @param strata name of the column of the strata; empty if tests are not stratified
     */
    TestTable(final KaplanMeierAnalysis analysis, final String strata) {
        this.analysis = analysis;
        this.strata = strata.isEmpty() ? new MissingCell("Not stratified.") : new StringCell(strata);
    }

    BufferedDataTable fill(final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (LogRankResult test : analysis.tests()) {
            container.addRowToTable(new DefaultRow(ALL_GROUPS + ", " + name(test.rho()), together(test)));
        }
        int row = 1;
        for (PairwiseLogRank pair : analysis.pairs()) {
            container.addRowToTable(new DefaultRow("Pair " + row++, cells(pair)));
        }
        container.close();
        return container.getTable();
    }

    private static String name(final double rho) {
        return rho == 0 ? "log-rank" : "Peto";
    }

    private List<DataCell> together(final LogRankResult test) {
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(ALL_GROUPS), new MissingCell(ONE_TEST),
            new MissingCell(ONE_TEST), new StringCell(name(test.rho())), strata));
        addTest(cells, test);
        cells.addAll(SummaryTable.missing(10, ONE_TEST));
        return cells;
    }

    private static void addTest(final List<DataCell> cells, final LogRankResult test) {
        if (test == null) {
            cells.addAll(SummaryTable.missing(3, "No test: no patient of the two groups had the event."));
            return;
        }
        cells.addAll(List.of(new DoubleCell(test.chisq()), new IntCell(test.degreesOfFreedom()), SummaryTable.number(test.p(),
            "Not defined: no event time had more than one possible outcome.")));
    }

    private List<DataCell> cells(final PairwiseLogRank pair) {
        final double rho = pair.test() == null ? analysis.tests().stream().findFirst().map(LogRankResult::rho).orElse(0.0)
            : pair.test().rho();
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(pair.first() + " vs " + pair.second()),
            new StringCell(pair.first()), new StringCell(pair.second()), new StringCell(name(rho)), strata));
        addTest(cells, pair.test());
        cells.add(SummaryTable.number(pair.adjustedP(), "No test."));
        final LogRankHazardRatio ratio = pair.hazardRatio();
        cells.addAll(List.of(SummaryTable.number(ratio.ratio(), NO_RATIO), SummaryTable.number(ratio.lower(), NO_RATIO),
            SummaryTable.number(ratio.upper(), NO_RATIO)));
        cells.addAll(difference(curve(pair.first()), curve(pair.second())));
        return cells;
    }

    private KaplanMeierCurve curve(final String group) {
        return analysis.curves().stream().filter(curve -> curve.group().equals(group)).findFirst().orElseThrow().curve();
    }

    private List<DataCell> difference(final KaplanMeierCurve first, final KaplanMeierCurve second) {
        if (analysis.tau() <= 0) {
            return SummaryTable.missing(6, "No time: a group's follow-up ends at day 0.");
        }
        final RestrictedMeanDifference found = RestrictedMeanDifference.of(first, second, analysis.tau());
        final double margin = SummaryTable.MARGIN * found.standardError();
        return List.of(new DoubleCell(analysis.tau()), new DoubleCell(found.difference()), new DoubleCell(found.standardError()),
            new DoubleCell(found.difference() - margin), new DoubleCell(found.difference() + margin),
            SummaryTable.number(found.p(), "Not defined: both groups have standard error 0."));
    }
}
