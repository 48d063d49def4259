// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.knime.nodes.spcalearner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.BooleanCell.BooleanCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.radiosurv.core.chart.FeatureImportance;
import org.radiosurv.core.chart.ImportanceFigure;
import org.radiosurv.core.spca.CrossValidationCurve;
import org.radiosurv.core.spca.CrossValidationResult;
import org.radiosurv.core.spca.ModelFeature;
import org.radiosurv.core.spca.SelectionStability;

/** The tables of the learner: cross-validation curve and importance of the features. */
final class LearnerTables {

    /** One row per threshold and number of components. */
    static final DataTableSpec CURVE = new DataTableSpec("Cross-validation",
        new String[]{"components", "threshold", "features", "likelihood_ratio", "lower", "upper", "prevalidation", "best"},
        new DataType[]{IntCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, BooleanCell.TYPE});

    /** One row per feature, selected ones first, by falling absolute importance, then by falling absolute score. */
    static final DataTableSpec IMPORTANCE = new DataTableSpec("Importance",
        new String[]{"feature", "score", "importance", "selected", "selected_share", "same_sign_share", "known"},
        new DataType[]{StringCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, BooleanCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE,
            BooleanCell.TYPE});

    private static final String UNDEFINED = "No fold could judge this threshold.";

    private LearnerTables() {
    }

    static BufferedDataTable curve(final CrossValidationResult result, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(CURVE);
        long row = 0;
        for (int k = 1; k <= result.components(); k++) {
            final CrossValidationCurve curve = result.curve(k);
            for (int n = 0; n < result.thresholds().length; n++) {
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), new IntCell(k),
                    new DoubleCell(result.thresholds()[n]), new DoubleCell(result.meanFeatures()[n]), number(curve.value()[n]),
                    number(curve.lower()[n]), number(curve.upper()[n]),
                    k == 1 ? number(result.prevalidation()[n]) : new MissingCell("Computed for one component only."),
                    BooleanCellFactory.create(k == 1 && n == curve.best())));
            }
        }
        container.close();
        return container.getTable();
    }

    /**
     * @param run what was learnt
     * @param known names of features that are known from another cohort
     * @param exec where the table is made
     * @return one row per feature
     */
    static BufferedDataTable importance(final LearnerRun run, final List<String> known, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(IMPORTANCE);
        run.model().features().stream()
            .sorted(Comparator.comparingDouble((ModelFeature feature) -> -Math.abs(feature.importance()[0]))
                .thenComparingDouble(feature -> -Math.abs(feature.score())).thenComparing(ModelFeature::name))
            .forEach(feature -> container.addRowToTable(new DefaultRow(new RowKey(feature.name()), new StringCell(feature.name()),
                new DoubleCell(feature.score()), new DoubleCell(feature.importance()[0]), BooleanCellFactory.create(feature.selected()),
                share(run, feature, SelectionStability::selected), share(run, feature, SelectionStability::sameSign),
                BooleanCellFactory.create(known.contains(feature.name())))));
        container.close();
        return container.getTable();
    }

    private static DataCell share(final LearnerRun run, final ModelFeature feature, final Function<SelectionStability, double[]> shares) {
        return run.stability().<DataCell>map(stability -> new DoubleCell(
            shares.apply(stability)[run.training().data().featureNames().indexOf(feature.name())]))
            .orElseGet(() -> new MissingCell("The number of bootstrap samples is 0 in the dialog."));
    }

    /**
     * @param run what was learnt
     * @param known names of features that are known from another cohort
     * @return the importance figure; with stability, each name is followed by the share of samples that selected the feature
     */
    static ImportanceFigure figure(final LearnerRun run, final List<String> known) {
        final Map<String, String> labels = new HashMap<>();
        run.model().selected().forEach(feature -> labels.put(feature.name(), label(run, feature)));
        final ImportanceFigure.Builder figure = ImportanceFigure.of(run.model().selected().stream()
            .map(feature -> new FeatureImportance(labels.get(feature.name()), feature.importance()[0])).toList())
            .title("Importance of the features")
            .highlight(known.stream().filter(labels::containsKey).map(labels::get).toList());
        run.stability().ifPresent(stability -> figure.subtitle("In brackets: share of " + stability.resamples()
            + " bootstrap samples in which the feature is selected" + (known.isEmpty() ? "" : "; red: known from another cohort")));
        return run.stability().isEmpty() && !known.isEmpty() ? figure.subtitle("Red: known from another cohort").build() : figure.build();
    }

    private static String label(final LearnerRun run, final ModelFeature feature) {
        return feature.name() + run.stability().map(stability -> String.format(Locale.ROOT, " (%.0f %%)",
            100 * stability.selected()[run.training().data().featureNames().indexOf(feature.name())])).orElse("");
    }

    private static DataCell number(final double value) {
        return Double.isFinite(value) ? new DoubleCell(value) : new MissingCell(UNDEFINED);
    }
}
