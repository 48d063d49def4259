// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param digest by which training patients are recognised; {@link TrainingDigest#NONE} where it was left out
 */
public record SpcaModel(SpcaSettings settings, double threshold, double s0, List<ModelFeature> features,
    List<OmittedFeature> omitted, List<ModelComponent> components, double combinedMedian, TrainingSummary training,
    TrainingDigest digest) {

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
     * @param timeName name of the column of times
     * @param eventName name of the column of events
     * @param definitions how features were measured, by name: {@link ModelFeature#UNIT} and other keys
     * @return this model with what the training table says of its columns
     */
    public SpcaModel describedBy(final String timeName, final String eventName, final Map<String, Map<String, String>> definitions) {
        return new SpcaModel(settings, threshold, s0,
            features.stream().map(feature -> feature.withDefinition(definitions.getOrDefault(feature.name(), Map.of()))).toList(),
            omitted, components, combinedMedian, training.withOutcome(timeName, eventName), digest);
    }

    /** @return this model, from which training patients can no longer be recognised */
    public SpcaModel withoutDigest() {
        return withDigest(TrainingDigest.NONE);
    }

    SpcaModel withDigest(final TrainingDigest other) {
        return new SpcaModel(settings, threshold, s0, features, omitted, components, combinedMedian, training, other);
    }

    /**
     * SHA-256 of how the selected features have to be made: settings of preparation and scores, names and definitions. Two
     * models with one hash can be applied to the same tables.
     *
     * @return 64 hexadecimal digits
     */
    public String settingsHash() {
        final StringBuilder text = new StringBuilder().append(settings.scaling().label()).append('\n')
            .append(settings.maximumMissingShare()).append('\n').append(settings.s0Percentile()).append('\n');
        for (final ModelFeature feature : selected()) {
            text.append(feature.name()).append('\n');
            new TreeMap<>(feature.definition()).forEach((key, value) -> text.append('\t').append(key).append('=').append(value).append('\n'));
        }
        try {
            return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
