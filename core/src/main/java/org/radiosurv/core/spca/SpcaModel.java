// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.List;

/**
 * A trained model of supervised principal components. It holds no patients. Immutable.
 *
 * <p>The oriented component k of a patient is the sum over the selected features of loading times prepared feature,
 * divided by the sum of the absolute loadings; larger means higher hazard. With one component the score is the component,
 * with several the sum of coefficient times component. Group 2 (high hazard) is a score above the training median.
 *
 * @param settings preparation and scores
 * @param threshold features with |score| at or above it are selected
 * @param s0 what was added to the standard deviations in the scores
 * @param features all features that were not left out, in the order of the training table
 * @param omitted features that were left out, with the reason
 * @param components the components
 * @param combinedMedian training median of the combined score, the sum of coefficient times component
 * @param training about the training patients
 */
public record SpcaModel(SpcaSettings settings, double threshold, double s0, List<ModelFeature> features,
    List<OmittedFeature> omitted, List<ModelComponent> components, double combinedMedian, TrainingSummary training) {

    /** Copies the lists. */
    public SpcaModel {
        features = List.copyOf(features);
        omitted = List.copyOf(omitted);
        components = List.copyOf(components);
    }

    /** @return the selected features, in the order of the training table */
    public List<ModelFeature> selected() {
        return features.stream().filter(ModelFeature::selected).toList();
    }

    /**
     * Scores patients.
     *
     * @param featureNames [p] names of the columns of {@code x}, in any order; all selected features must be among them
     * @param x [n][p] values in the units of the training table, NaN where missing
     * @return scores and groups; NaN and 0 for a patient with too many selected features missing
     * @throws org.radiosurv.core.InputException if a selected feature is not among the columns or a value is infinite
     */
    public SpcaPrediction predict(final List<String> featureNames, final double[][] x) {
        return new SpcaPredictor(this, featureNames).predict(x);
    }
}
