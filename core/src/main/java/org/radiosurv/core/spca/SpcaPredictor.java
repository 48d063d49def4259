// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.radiosurv.core.InputException;

/** Applies a model to the columns of a table. */
final class SpcaPredictor {

    private final SpcaModel model;

    private final List<String> names;

    private final List<ModelFeature> selected;

    private final int[] column;

    /**
     * @param model the model
     * @param names names of the table's columns
     * @throws InputException if a selected feature is not among them
     */
    SpcaPredictor(final SpcaModel model, final List<String> names) {
        this.model = model;
        this.names = names;
        selected = model.selected();
        final Map<String, Integer> position = new HashMap<>();
        for (int j = 0; j < names.size(); j++) {
            position.put(names.get(j), j);
        }
        final List<String> absent =
            selected.stream().map(ModelFeature::name).filter(name -> !position.containsKey(name)).toList();
        if (!absent.isEmpty()) {
            throw new InputException("The table has all features that the model uses (" + selected.size() + ")",
                "a table without " + absent,
                "Compute these features with the settings of the training, under the same column names.");
        }
        column = selected.stream().mapToInt(feature -> position.get(feature.name())).toArray();
    }

    SpcaPrediction predict(final double[][] x) {
        final int k = model.components().size();
        final SpcaPrediction prediction = new SpcaPrediction(new double[k][x.length], new int[k][x.length],
            new double[x.length], new int[x.length], new int[x.length]);
        for (int i = 0; i < x.length; i++) {
            predictPatient(i, x[i], prediction);
        }
        return prediction;
    }

    private void predictPatient(final int i, final double[] row, final SpcaPrediction prediction) {
        prediction.filled()[i] = countMissing(i, row);
        final boolean scorable =
            prediction.filled()[i] <= model.settings().maximumMissingShare() * selected.size();
        double combined = 0;
        for (int k = 0; k < prediction.components().length; k++) {
            final ModelComponent component = model.components().get(k);
            final double value = scorable ? component(k, row) : Double.NaN;
            prediction.components()[k][i] = value;
            prediction.componentGroups()[k][i] = group(value, component.median());
            combined += component.coefficient() * value;
        }
        prediction.combined()[i] = combined;
        prediction.combinedGroups()[i] = group(combined, model.combinedMedian());
    }

    private int countMissing(final int i, final double[] row) {
        int missing = 0;
        for (final int j : column) {
            if (Double.isInfinite(row[j])) {
                throw new InputException("A feature value is finite or missing",
                    row[j] + " for " + names.get(j) + " in row " + (i + 1), "Correct or remove the value.");
            }
            missing += Double.isNaN(row[j]) ? 1 : 0;
        }
        return missing;
    }

    private double component(final int k, final double[] row) {
        double sum = 0;
        for (int j = 0; j < column.length; j++) {
            final ModelFeature feature = selected.get(j);
            sum += feature.loading()[k] * feature.prepare(row[column[j]]);
        }
        return sum / model.components().get(k).loadingSum();
    }

    private static int group(final double value, final double median) {
        if (Double.isNaN(value) || Double.isNaN(median)) {
            return 0;
        }
        return value > median ? 2 : 1;
    }
}
