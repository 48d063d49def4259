// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.hazardcurve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.survival.CutoffScan;
import org.radiosurv.core.survival.HazardCurve;

/** The tables of the node: the curve, its tests, the cut-offs. */
final class HazardCurveTables {

    /** One row per distinct value of the covariate. */
    static final DataTableSpec CURVE = new DataTableSpec("Hazard ratio curve",
        new String[]{"value", "log_hr", "std_err", "hazard_ratio", "lower95", "upper95"}, new DataType[]{DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    /** The curve as a whole, its straight part, its bends, the covariates that it is adjusted for. */
    static final DataTableSpec TESTS = new DataTableSpec("Tests of the curve",
        new String[]{"term", "coef", "std_err", "hazard_ratio", "lower95", "upper95", "chi_square", "df", "p", "n", "events", "theta",
            "reference"}, new DataType[]{StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE});

    /** One row per cut-off. */
    static final DataTableSpec CUTOFFS = new DataTableSpec("Cut-offs",
        new String[]{"cutoff", "n_above", "hazard_ratio", "lower95", "upper95", "p_wald", "chi_square", "p_log_rank", "best",
            "p_corrected", "shrinkage", "hr_shrunken"}, new DataType[]{DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, BooleanCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE});

    private static final double MARGIN = 1.959963984540054;

    private static final String NO_COEFFICIENT = "Only straight lines have a coefficient.";

    private static final String ONLY_BEST = "Only the best cut-off is corrected for the search.";

    private static final String INFINITE = "Not defined: all events are on one side of the cut-off.";

    private HazardCurveTables() {
    }

    static BufferedDataTable curve(final HazardCurveAnalysis analysis, final ExecutionContext exec) throws CanceledExecutionException {
        final BufferedDataContainer container = exec.createDataContainer(CURVE);
        final HazardCurve.Points points = analysis.points(analysis.curve().points().x());
        for (int i = 0; i < points.x().length; i++) {
            exec.checkCanceled();
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)i), new DoubleCell(points.x()[i]),
                new DoubleCell(points.logHazardRatio()[i]), new DoubleCell(points.standardError()[i]), number(points.hazardRatio()[i]),
                number(points.lower()[i]), number(points.upper()[i])));
        }
        return closed(container);
    }

    private static DataCell number(final double value) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell("Not defined, or too large for a number.");
    }

    private static BufferedDataTable closed(final BufferedDataContainer container) {
        container.close();
        return container.getTable();
    }

    static BufferedDataTable tests(final HazardCurveAnalysis analysis, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(TESTS);
        final HazardCurve curve = analysis.curve();
        final List<String> names = analysis.columns().numbers();
        add(container, analysis, "model (likelihood ratio)", null, curve.modelChisq(), curve.modelDegreesOfFreedom(), curve.modelP());
        final HazardCurve.LinearPart linear = curve.linear();
        add(container, analysis, names.get(0) + ", linear", new double[]{linear.slope(), linear.standardError()}, linear.chisq(), 1,
            linear.p());
        add(container, analysis, names.get(0) + ", nonlinear", null, curve.nonlinearChisq(), curve.nonlinearDegreesOfFreedom(),
            curve.nonlinearP());
        for (int k = 0; k < curve.adjustment().size(); k++) {
            final HazardCurve.Adjustment term = curve.adjustment().get(k);
            add(container, analysis, names.get(k + 1), new double[]{term.coefficient(), term.standardError()},
                Math.pow(term.coefficient() / term.standardError(), 2), 1, term.p());
        }
        return closed(container);
    }

    /** @param line coefficient and standard error of a straight line; null for another term */
    private static void add(final BufferedDataContainer container, final HazardCurveAnalysis analysis, final String term,
        final double[] line, final double chiSquare, final double df, final double p) {
        final List<DataCell> cells = new ArrayList<>(List.of(new StringCell(term)));
        if (line == null) {
            cells.addAll(Collections.nCopies(5, new MissingCell(NO_COEFFICIENT)));
        } else {
            cells.addAll(List.of(new DoubleCell(line[0]), new DoubleCell(line[1]), number(Math.exp(line[0])),
                number(Math.exp(line[0] - MARGIN * line[1])), number(Math.exp(line[0] + MARGIN * line[1]))));
        }
        cells.addAll(List.of(new DoubleCell(chiSquare), new DoubleCell(df), number(p), new IntCell(analysis.n()),
            new IntCell(analysis.events()), new DoubleCell(analysis.curve().theta()), Double.isNaN(analysis.reference())
                ? new MissingCell("Hazard ratio 1 is the patients' mean log hazard.") : new DoubleCell(analysis.reference())));
        container.addRowToTable(new DefaultRow(term, cells));
    }

    static BufferedDataTable cutoffs(final HazardCurveAnalysis analysis, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(CUTOFFS);
        long row = 0;
        for (CutoffScan.Cutoff point : analysis.scan()) {
            final CutoffScan.Best best = analysis.best().filter(found -> found.cutoff().equals(point)).orElse(null);
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), new DoubleCell(point.cutoff()), new IntCell(point.above()),
                ratio(point.hazardRatio()), ratio(point.lower()), ratio(point.upper()), ratio(point.waldP()), ratio(point.logRankChisq()),
                ratio(point.logRankP()), best == null ? BooleanCell.FALSE : BooleanCell.TRUE,
                best == null ? new MissingCell(ONLY_BEST) : new DoubleCell(best.p()),
                best == null ? new MissingCell(ONLY_BEST) : new DoubleCell(best.shrinkage()),
                best == null ? new MissingCell(ONLY_BEST) : ratio(best.shrunkenHazardRatio())));
        }
        return closed(container);
    }

    private static DataCell ratio(final double value) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(INFINITE);
    }
}
