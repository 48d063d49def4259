// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.kaplanmeier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.chart.KaplanMeierFigure;
import org.radiosurv.core.survival.GroupCurve;
import org.radiosurv.core.survival.KaplanMeierCurve;

/** The table of the curves, with one row per group and time, and the texts and looks that the view shows around them. */
final class KaplanMeierTables {

    /** One row per group and distinct time: R's table of a survival curve. */
    static final DataTableSpec CURVES = new DataTableSpec("Survival curves",
        new String[]{"group", "time", "n_risk", "n_event", "n_censor", "surv", "std_err", "lower", "upper"},
        new DataType[]{StringCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE});

    static final String NOT_DEFINED = "Not defined where survival is exactly 1 or 0 for this confidence type.";

    private static final int MOST_SHOWN = 20_000;

    private KaplanMeierTables() {
    }

    static BufferedDataTable curves(final KaplanMeierAnalysis analysis, final ExecutionContext exec) throws CanceledExecutionException {
        return curves(analysis, 0, exec);
    }

    /** The curves for the view: rows that would lie on one another on any screen are left out where there are very many. */
    static BufferedDataTable shownCurves(final KaplanMeierAnalysis analysis, final BufferedDataTable curves,
        final ExecutionContext exec) throws CanceledExecutionException {
        return curves.size() <= MOST_SHOWN ? curves : curves(analysis, analysis.curves().size() * 2.0 / MOST_SHOWN, exec);
    }

    /** @param nearest rows nearer than this share of both axes to the one before are left out */
    private static BufferedDataTable curves(final KaplanMeierAnalysis analysis, final double nearest, final ExecutionContext exec)
        throws CanceledExecutionException {
        final BufferedDataContainer container = exec.createDataContainer(CURVES);
        long row = 0;
        for (GroupCurve group : analysis.curves()) {
            final KaplanMeierCurve curve = group.curve();
            final double[] time = curve.time();
            final int[] atRisk = curve.atRisk();
            final int[] events = curve.events();
            final int[] censored = curve.censored();
            final double[] survival = curve.survival();
            final double[] standardError = curve.standardError();
            final double[] lower = curve.lower();
            final double[] upper = curve.upper();
            int kept = 0;
            for (int n = 0; n < time.length; n++) {
                if (n > 0 && n < time.length - 1 && (time[n] - time[kept]) < nearest * time[time.length - 1]
                    && survival[kept] - survival[n] < nearest) {
                    continue;
                }
                kept = n;
                exec.checkCanceled();
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), new StringCell(group.group()),
                    new DoubleCell(time[n]), new IntCell(atRisk[n]), new IntCell(events[n]), new IntCell(censored[n]),
                    new DoubleCell(survival[n]), SummaryTable.number(standardError[n], NOT_DEFINED),
                    SummaryTable.number(lower[n], NOT_DEFINED), SummaryTable.number(upper[n], NOT_DEFINED)));
            }
        }
        container.close();
        return container.getTable();
    }

    /** One row of texts, a column for each name that the page knows. */
    static BufferedDataTable caption(final KaplanMeierAnalysis analysis, final KaplanMeierPlotterParameters parameters,
        final KaplanMeierFigure.Builder figure, final ExecutionContext exec) {
        final Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", parameters.title);
        texts.put("subtitle", analysis.subtitle(parameters.landmark));
        texts.put("time_unit", parameters.timeUnit.unit().label());
        texts.put("conf_type", parameters.confidenceType.type().label());
        texts.put("survival_label", parameters.survivalLabel);
        texts.put("time_label", parameters.shownTimeLabel());
        texts.put("test_text", parameters.testText == FigureChoices.TestText.NONE ? "" : figure.testText());
        texts.put("scheme", parameters.colours.name());
        texts.put("tick_step", Double.toString(parameters.tickStep));
        texts.put("axis_end", Double.toString(parameters.axisEnd));
        texts.put("show", shown(parameters));
        final DataType[] types = new DataType[texts.size()];
        Arrays.fill(types, StringCell.TYPE);
        final BufferedDataContainer container =
            exec.createDataContainer(new DataTableSpec("Caption", texts.keySet().toArray(String[]::new), types));
        container.addRowToTable(new DefaultRow(RowKey.createRowKey(0L),
            texts.values().stream().map(StringCell::new).toArray(DataCell[]::new)));
        container.close();
        return container.getTable();
    }

    private static String shown(final KaplanMeierPlotterParameters parameters) {
        final List<String> words = new ArrayList<>();
        if (parameters.confidenceBand) {
            words.add("bands");
        }
        if (parameters.censorMarks) {
            words.add("marks");
        }
        if (parameters.riskTable) {
            words.add("risk");
        }
        if (parameters.medianLines) {
            words.add("medians");
        }
        return String.join(" ", words);
    }
}
