// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.radiosurv.core.InputException;
import org.radiosurv.core.spca.CrossValidationCurve;
import org.radiosurv.core.spca.CrossValidationResult;

/**
 * Cross-validated likelihood-ratio statistic over the thresholds of supervised principal components, with error bars
 * (geometric mean and its standard error over the folds), the 95 % point of the chi-square distribution as a dashed
 * line and the chosen threshold.
 *
 * <p>Thresholds without a statistic leave a gap. The number of features above each threshold stands over the plot.
 */
public final class CrossValidationFigure extends Figure {

    private final Builder options;

    private CrossValidationFigure(final Builder options) {
        this.options = options;
    }

    /**
     * @param scores one point per threshold, in any order, at least one
     * @return a builder
     * @throws InputException if there is no point with a finite score
     */
    public static Builder of(final List<ThresholdScore> scores) {
        final List<ThresholdScore> sorted =
            scores.stream().sorted(Comparator.comparingDouble(ThresholdScore::threshold)).toList();
        if (sorted.stream().noneMatch(point -> Double.isFinite(point.score()))) {
            throw new InputException("a cross-validation figure needs a threshold with a likelihood-ratio statistic",
                scores.size() + " thresholds without one", "Check that each fold has patients with events.");
        }
        return new Builder(sorted);
    }

    /**
     * @param result cross-validation of a training set
     * @param components number of components of the curve, 1 to K
     * @return a builder with the curve, its error bars and degrees of freedom; the threshold is not marked
     * @throws InputException if no threshold has a statistic
     */
    public static Builder of(final CrossValidationResult result, final int components) {
        final CrossValidationCurve curve = result.curve(components);
        final double[] thresholds = result.thresholds();
        final double[] features = result.meanFeatures();
        final List<ThresholdScore> scores = new ArrayList<>();
        for (int i = 0; i < thresholds.length; i++) {
            scores.add(new ThresholdScore(thresholds[i], features[i], curve.value()[i], curve.lower()[i],
                curve.upper()[i]));
        }
        return of(scores).components(components);
    }

    @Override
    String title() {
        return options.title;
    }

    @Override
    double leastHeight(final FigureFormat format) {
        return new CrossValidationLayout(options, format).leastHeight();
    }

    @Override
    void draw(final Graphics2D g2, final FigureFormat format) {
        new CrossValidationLayout(options, format).draw(g2);
    }

    /** Options of the figure. Mutable until {@link #build}, which copies them. */
    public static final class Builder extends HeadedBuilder<Builder> {

        final List<ThresholdScore> scores;

        int degreesOfFreedom = 1;

        double chosen = Double.NaN;

        private Builder(final List<ThresholdScore> scores) {
            this.scores = scores;
        }

        private Builder(final Builder other, final List<ThresholdScore> scores) {
            super(other);
            this.scores = scores;
        }

        @Override
        Builder self() {
            return this;
        }

        /** @param threshold threshold of the model, NaN for none */
        public Builder chosen(final double threshold) {
            chosen = threshold;
            return this;
        }

        /**
         * @param components number of components, the degrees of freedom of the chi-square line, default 1
         * @throws InputException if it is not positive
         */
        public Builder components(final int components) {
            if (components < 1) {
                throw new InputException("a model has at least one component", components, "Use 1, 2 or 3.");
            }
            degreesOfFreedom = components;
            return this;
        }

        /** @return the figure */
        public CrossValidationFigure build() {
            final Builder copy = new Builder(this, scores);
            copy.degreesOfFreedom = degreesOfFreedom;
            copy.chosen = chosen;
            return new CrossValidationFigure(copy);
        }
    }
}
