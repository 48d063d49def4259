// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRankResult;
import org.radiosurv.core.survival.Quantile;
import org.radiosurv.core.survival.RestrictedMean;

/** The table with one row per group: patients, events, median, quantiles, restricted mean, and the test, the same in each row. */
final class SummaryTable {

    /** Half width of a 95 % interval in standard errors. */
    static final double MARGIN = 1.959963984540054;

    private static final String NOT_REACHED = "Not reached: the curve or its band stays above this level.";

    private final List<DataColumnSpec> columns = new ArrayList<>();

    private final double[] shares;

    /** @param shares quantiles of the survival time, shares of patients with the event */
    SummaryTable(final double[] shares) {
        this.shares = shares.clone();
        add(StringCell.TYPE, "group");
        add(IntCell.TYPE, "n", "events");
        add(DoubleCell.TYPE, "median", "lower95", "upper95", "chi_square");
        add(IntCell.TYPE, "df");
        add(DoubleCell.TYPE, "p", "observed", "expected", "median_follow_up", "rmst_tau", "rmst", "rmst_std_err", "rmst_lower95",
            "rmst_upper95");
        for (double share : shares) {
            final String name = "q" + percent(share);
            add(DoubleCell.TYPE, name, name + "_lower95", name + "_upper95");
        }
    }

    private void add(final DataType type, final String... names) {
        Arrays.stream(names).forEach(name -> columns.add(new DataColumnSpecCreator(name, type).createSpec()));
    }

    private static String percent(final double share) {
        final double value = Math.rint(share * 1e8) / 1e6;
        return value == Math.rint(value) ? Long.toString((long)value) : Double.toString(value);
    }

    DataTableSpec spec() {
        return new DataTableSpec("Survival summary", columns.toArray(DataColumnSpec[]::new));
    }

    BufferedDataTable fill(final KaplanMeierAnalysis analysis, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(spec());
        for (int g = 0; g < analysis.curves().size(); g++) {
            container.addRowToTable(new DefaultRow(new RowKey(analysis.curves().get(g).group()), cells(analysis, g)));
        }
        container.close();
        return container.getTable();
    }

    private List<DataCell> cells(final KaplanMeierAnalysis analysis, final int index) {
        final GroupCurve group = analysis.curves().get(index);
        final KaplanMeierCurve curve = group.curve();
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(group.group()), new IntCell(curve.n()),
            new IntCell(curve.eventCount())));
        addQuantile(cells, curve.median());
        cells.addAll(analysis.test().map(test -> test(test, index)).orElseGet(() -> missing(5, analysis.noTest())));
        cells.add(number(analysis.followUp()[index], "Not reached: more than half of the patients had the event."));
        cells.addAll(restrictedMean(curve, analysis.tau()));
        for (double share : shares) {
            addQuantile(cells, curve.quantile(share));
        }
        return cells;
    }

    private static void addQuantile(final List<DataCell> cells, final Quantile quantile) {
        cells.addAll(List.of(number(quantile.value(), NOT_REACHED), number(quantile.lower(), NOT_REACHED),
            number(quantile.upper(), NOT_REACHED)));
    }

    private static List<DataCell> test(final LogRankResult test, final int group) {
        return List.of(new DoubleCell(test.chisq()), new IntCell(test.degreesOfFreedom()),
            number(test.p(), "Not defined: no event time had more than one possible outcome."),
            new DoubleCell(test.groups().get(group).observed()), new DoubleCell(test.groups().get(group).expected()));
    }

    private static List<DataCell> restrictedMean(final KaplanMeierCurve curve, final double tau) {
        if (tau <= 0) {
            return missing(5, "No time: a group's follow-up ends at day 0.");
        }
        final RestrictedMean mean = curve.restrictedMean(tau);
        final double margin = MARGIN * mean.standardError();
        return List.of(new DoubleCell(tau), new DoubleCell(mean.value()), new DoubleCell(mean.standardError()),
            new DoubleCell(mean.value() - margin), new DoubleCell(mean.value() + margin));
    }

    static List<DataCell> missing(final int count, final String why) {
        return new ArrayList<>(Collections.nCopies(count, new MissingCell(why)));
    }

    static DataCell number(final double value, final String whyNot) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(whyNot);
    }
}
