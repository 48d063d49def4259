// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.KaplanMeier;

/**
 * Trains supervised principal components: the features with |score| at or above a threshold are kept, their leading
 * principal components (centred, not standardised beyond the chosen scaling) become the predictors, and each is oriented by
 * its coefficient in the joint Cox model of all of them, so that larger means higher hazard.
 *
 * <p>Source: Bair, Hastie, Paul and Tibshirani, J Am Stat Assoc 101 (2006) 119-137; as computed by superpc 1.12, except that
 * one selected feature is enough and that constant and mostly missing features are left out first.
 */
public final class SpcaLearner {

    /** superpc allows coxph this many iterations when it orients components. */
    private static final CoxOptions OPTIONS = CoxOptions.DEFAULT.withMaxIterations(5);

    private final TrainingSet data;

    private final SpcaSettings settings;

    private final FeaturePreparation preparation;

    private final double[][] prepared;

    private final double[] scores;

    private final double s0;

    private SpcaLearner(final TrainingSet data, final SpcaSettings settings) {
        this.data = data;
        this.settings = settings;
        preparation = FeaturePreparation.learn(data.values(), data.featureNames(), settings, true);
        prepared = preparation.apply(data.values());
        final CoxScores cox = new CoxScores(data.time(), data.event(), prepared, preparation.used().length);
        s0 = cox.s0(settings.s0Percentile());
        scores = cox.scores(s0);
    }

    /**
     * Trains a model, with a digest of its training table.
     *
     * @param data patients
     * @param settings preparation and scores
     * @param threshold features with |score| at or above it are selected, 0 or more
     * @param components number of components, 1 to 3; fewer are kept when the selected features do not have as many
     * @return the model
     * @throws InputException if no feature reaches the threshold or an argument is outside its range
     */
    public static SpcaModel train(final TrainingSet data, final SpcaSettings settings, final double threshold,
        final int components) {
        final SpcaModel model = trainWithoutDigest(data, settings, threshold, components);
        final int[] columns =
            model.selected().stream().mapToInt(feature -> data.featureNames().indexOf(feature.name())).toArray();
        return model.withDigest(TrainingDigest.of(model, Arrays.stream(data.values())
            .map(patient -> IntStream.of(columns).mapToDouble(j -> patient[j]).toArray()).toArray(double[][]::new)));
    }

    /** As {@link #train}, for models that are used and thrown away. */
    static SpcaModel trainWithoutDigest(final TrainingSet data, final SpcaSettings settings, final double threshold,
        final int components) {
        CrossValidationSettings.checkComponents(components);
        if (!(threshold >= 0)) {
            throw new InputException("A threshold for |score| is 0 or more", threshold, "Choose it by cross-validation.");
        }
        return new SpcaLearner(data, settings).model(threshold, components);
    }

    private SpcaModel model(final double threshold, final int wanted) {
        final RankedTable table = new RankedTable(prepared, scores);
        final int selected = table.atLeast(threshold);
        if (selected == 0) {
            throw new InputException("At least one feature has an absolute score at or above the threshold",
                "threshold " + threshold + ", largest absolute score " + table.largestMagnitude(),
                "Lower the threshold or choose it by cross-validation.");
        }
        final PrincipalComponents pca = PrincipalComponents.of(table.training(), selected, wanted, null);
        final int count = pca.count();
        final double[] loadingSum = new double[count];
        final double[][] component = new double[count][];
        for (int k = 0; k < count; k++) {
            loadingSum[k] = Arrays.stream(pca.right(k)).map(Math::abs).sum();
            final double factor = pca.singular(k) / loadingSum[k];
            component[k] = Arrays.stream(pca.left(k)).map(u -> factor * u).toArray();
        }
        final CoxFit cox = CoxRegression.of(data.time(), data.event()).fit(component, OPTIONS);
        final double[] sign =
            IntStream.range(0, count).mapToDouble(k -> cox.coefficient(k) < 0 ? -1 : 1).toArray();
        final List<ModelComponent> components = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            components.add(new ModelComponent(pca.singular(k), loadingSum[k], Math.abs(cox.coefficient(k)), 0));
        }
        return withMedians(new SpcaModel(settings, threshold, s0, features(table, selected, pca, sign, loadingSum),
            preparation.omitted(), components, 0, summary(), TrainingDigest.NONE));
    }

    private List<ModelFeature> features(final RankedTable table, final int selected, final PrincipalComponents pca,
        final double[] sign, final double[] loadingSum) {
        final int count = pca.count();
        final ModelFeature[] features = new ModelFeature[scores.length];
        for (int rank = 0; rank < scores.length; rank++) {
            final int j = table.feature(rank);
            final double[] loading = new double[count];
            final double[] importance = new double[count];
            for (int k = 0; k < count && rank < selected; k++) {
                loading[k] = sign[k] * pca.right(k)[rank];
                importance[k] = loading[k] * pca.singular(k) * pca.singular(k) / loadingSum[k];
            }
            features[j] = new ModelFeature(data.featureNames().get(preparation.used()[j]), scores[j], rank < selected,
                preparation.fill()[j], preparation.offset()[j], preparation.divisor()[j], table.mean(rank),
                preparation.divisor()[j] * FeaturePreparation.standardDeviation(table.training().columns()[rank], 0), loading,
                importance, Map.of());
        }
        return Arrays.asList(features);
    }

    /** Medians of the scores as the predictor computes them, so that a patient on the median compares as equal to it. */
    private SpcaModel withMedians(final SpcaModel model) {
        final SpcaPrediction training = model.predict(data.featureNames(), imputed());
        final List<ModelComponent> components = new ArrayList<>();
        for (int k = 0; k < model.components().size(); k++) {
            final ModelComponent component = model.components().get(k);
            components.add(new ModelComponent(component.singularValue(), component.loadingSum(),
                component.coefficient(), SampleQuantile.of(training.components()[k], 0.5)));
        }
        final double[] combined = training.combined();
        final double median = Arrays.stream(combined).anyMatch(Double::isNaN) ? Double.NaN
            : SampleQuantile.of(combined, 0.5);
        return new SpcaModel(model.settings(), model.threshold(), model.s0(), model.features(), model.omitted(),
            components, median, model.training(), TrainingDigest.NONE);
    }

    /** The training values with gaps filled, so that every training patient has a score. */
    private double[][] imputed() {
        final double[][] filled = data.x();
        for (final double[] row : filled) {
            for (int j = 0; j < preparation.used().length; j++) {
                final int column = preparation.used()[j];
                row[column] = Double.isNaN(row[column]) ? preparation.fill()[j] : row[column];
            }
        }
        return filled;
    }

    private TrainingSummary summary() {
        final boolean[] event = data.event();
        final boolean[] censored = new boolean[event.length];
        int events = 0;
        int gaps = 0;
        for (int i = 0; i < event.length; i++) {
            censored[i] = !event[i];
            events += event[i] ? 1 : 0;
            for (final int j : preparation.used()) {
                gaps += Double.isNaN(data.values()[i][j]) ? 1 : 0;
            }
        }
        return new TrainingSummary(event.length, events,
            KaplanMeier.fit(data.time(), event, ConfidenceType.LOG).median().value(),
            KaplanMeier.fit(data.time(), censored, ConfidenceType.LOG).median().value(), gaps);
    }
}
