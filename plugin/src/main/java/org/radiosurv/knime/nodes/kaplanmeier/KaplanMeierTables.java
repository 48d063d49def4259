// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
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

/** The tables of the node: a summary with one row per group, and the curves with one row per group and time. */
final class KaplanMeierTables {

    /** One row per group: patients, events, median with 95 % interval in days, and the log-rank test, the same in each row. */
    static final DataTableSpec SUMMARY = spec("Survival summary",
        new String[]{"group", "n", "events", "median", "lower95", "upper95", "chi_square", "df", "p"}, StringCell.TYPE,
        IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, IntCell.TYPE,
        DoubleCell.TYPE);

    /** One row per group and distinct time: R's table of a survival curve. */
    static final DataTableSpec CURVES = spec("Survival curves",
        new String[]{"group", "time", "n_risk", "n_event", "n_censor", "surv", "std_err", "lower", "upper"}, StringCell.TYPE,
        DoubleCell.TYPE, IntCell.TYPE, IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
        DoubleCell.TYPE);

    /** One row with what the view prints around the curves. */
    static final DataTableSpec CAPTION = spec("Caption", new String[]{"title", "subtitle", "time_unit", "conf_type"},
        StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, StringCell.TYPE);

    private static final String NOT_REACHED = "Not reached: the curve or its band stays above one half.";

    private static final String NOT_DEFINED = "Not defined where survival is exactly 1 or 0 for this confidence type.";

    private KaplanMeierTables() {
    }

    private static DataTableSpec spec(final String name, final String[] columns, final DataType... types) {
        return new DataTableSpec(name, columns, types);
    }

    static BufferedDataTable summary(final KaplanMeierAnalysis analysis, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SUMMARY);
        for (GroupCurve group : analysis.curves()) {
            final KaplanMeierCurve curve = group.curve();
            final Quantile median = curve.median();
            final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(group.group()), new IntCell(curve.n()),
                new IntCell(curve.eventCount()), number(median.value(), NOT_REACHED), number(median.lower(), NOT_REACHED),
                number(median.upper(), NOT_REACHED)));
            cells.addAll(analysis.test().map(KaplanMeierTables::test).orElseGet(() -> noTest(analysis.noTest())));
            container.addRowToTable(new DefaultRow(new RowKey(group.group()), cells));
        }
        container.close();
        return container.getTable();
    }

    private static List<DataCell> test(final LogRankResult test) {
        return List.of(new DoubleCell(test.chisq()), new IntCell(test.degreesOfFreedom()), new DoubleCell(test.p()));
    }

    private static List<DataCell> noTest(final String why) {
        final DataCell missing = new MissingCell(why);
        return List.of(missing, missing, missing);
    }

    static BufferedDataTable curves(final KaplanMeierAnalysis analysis, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(CURVES);
        long row = 0;
        for (GroupCurve group : analysis.curves()) {
            final KaplanMeierCurve curve = group.curve();
            for (int n = 0; n < curve.rows(); n++) {
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), new StringCell(group.group()),
                    new DoubleCell(curve.time()[n]), new IntCell(curve.atRisk()[n]), new IntCell(curve.events()[n]),
                    new IntCell(curve.censored()[n]), new DoubleCell(curve.survival()[n]),
                    number(curve.standardError()[n], NOT_DEFINED), number(curve.lower()[n], NOT_DEFINED),
                    number(curve.upper()[n], NOT_DEFINED)));
            }
        }
        container.close();
        return container.getTable();
    }

    static BufferedDataTable caption(final KaplanMeierAnalysis analysis, final KaplanMeierPlotterParameters parameters,
        final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(CAPTION);
        final List<DataCell> cells = Arrays.asList(new StringCell(parameters.title), new StringCell(analysis.subtitle()),
            new StringCell(KaplanMeierAnalysis.unit(parameters).label()), new StringCell(parameters.confidenceType.type().label()));
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(0L), cells));
        container.close();
        return container.getTable();
    }

    private static DataCell number(final double value, final String whyNot) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(whyNot);
    }
}
