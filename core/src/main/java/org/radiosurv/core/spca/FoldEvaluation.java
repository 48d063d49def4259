// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;

import org.radiosurv.core.Progress;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;

/**
 * One fold of the cross-validation: everything is learnt from the training patients, then judged on the left-out ones.
 *
 * <p>Thresholds are visited from the largest down, so that the selected features grow from one to the next and the last
 * components are a good start for the new ones.
 */
final class FoldEvaluation {

    /** superpc allows coxph this many iterations in cross-validation; it matters where the likelihood is monotone. */
    private static final CoxOptions LEFT_OUT_OPTIONS = CoxOptions.DEFAULT.withMaxIterations(10);

    /** The log likelihood of one covariate is concave: the first step has the sign of the estimate. */
    private static final CoxOptions SIGN_OPTIONS = CoxOptions.DEFAULT.withMaxIterations(1);

    /** With more training patients their products are not stored. */
    private static final int STORED_PRODUCTS = 300;

    private final RankedTable table;

    private final double[][] leftOut;

    /** Products of the training patients, null where they are not stored. */
    private final GramMatrix gram;

    private final CoxRegression trainingOutcome;

    private final CoxRegression leftOutOutcome;

    private final int components;

    private final int fewestFeatures;

    private final double tolerance;

    /**
     * @param data all patients
     * @param training patients that train
     * @param leftOut patients that are left out
     * @param settings preparation and scores
     * @param components K
     * @param fewestFeatures thresholds that select fewer features are not judged
     * @param tolerance of the components
     */
    FoldEvaluation(final TrainingSet data, final int[] training, final int[] leftOut, final SpcaSettings settings,
        final int components, final int fewestFeatures, final double tolerance) {
        final double[][] values = data.valuesOf(training);
        final FeaturePreparation preparation =
            FeaturePreparation.learn(values, data.featureNames(), settings, data.hasGaps());
        final double[][] prepared = preparation.apply(values);
        final double[] time = data.timeOf(training);
        final boolean[] event = data.eventOf(training);
        final CoxScores cox = new CoxScores(time, event, prepared, preparation.used().length);
        final int constants =
            settings.scaling() == Scaling.NONE ? constantOnlyIn(values, data.values(), preparation.used()) : 0;
        table = new RankedTable(prepared, cox.scores(cox.s0(settings.s0Percentile(), constants)));
        this.leftOut = table.centre(preparation.apply(data.valuesOf(leftOut)));
        trainingOutcome = CoxRegression.of(time, event);
        leftOutOutcome = CoxRegression.of(data.timeOf(leftOut), data.eventOf(leftOut));
        gram = components == 1 && training.length <= STORED_PRODUCTS ? new GramMatrix(training.length) : null;
        this.components = components;
        this.fewestFeatures = fewestFeatures;
        this.tolerance = tolerance;
    }

    /**
     * Counts features that only these patients have in common: superpc scores them 0 and counts their standard deviation 0
     * in s0, while a feature that is constant in all patients is no feature.
     *
     * @param training [any][p] patients that train
     * @param all [n][p] all patients
     * @param used ascending positions of the features that are used
     * @return the number of features without gaps that are constant in the first and not in the second
     */
    static int constantOnlyIn(final double[][] training, final double[][] all, final int[] used) {
        int count = 0;
        for (int j = 0; j < all[0].length; j++) {
            if (Arrays.binarySearch(used, j) < 0 && constant(training, j) && !constant(all, j)) {
                count++;
            }
        }
        return count;
    }

    private static boolean constant(final double[][] x, final int j) {
        return Arrays.stream(x).allMatch(patient -> patient[j] == x[0][j]);
    }

    /**
     * @param thresholds [T] ascending
     * @param progress asked for cancellation at each threshold
     * @return the fold's judgement of each
     */
    FoldResult evaluate(final double[] thresholds, final Progress progress) {
        final int count = thresholds.length;
        final FoldResult result = new FoldResult(new int[count], new double[count][], new double[count][]);
        PrincipalComponents pca = null;
        for (int i = count - 1; i >= 0; i--) {
            progress.checkCanceled();
            final int m = table.above(thresholds[i]);
            result.features()[i] = m < fewestFeatures ? 0 : m;
            if (i < count - 1 && result.features()[i] == result.features()[i + 1]) {
                result.likelihoodRatio()[i] = result.likelihoodRatio()[i + 1];
                result.firstComponent()[i] = result.firstComponent()[i + 1];
                continue;
            }
            result.likelihoodRatio()[i] = new double[components];
            Arrays.fill(result.likelihoodRatio()[i], Double.NaN);
            if (m >= fewestFeatures) {
                pca = components == 1 ? first(m, pca)
                    : PrincipalComponents.of(table.training(), m, components, pca, tolerance);
                judge(pca, m, i, result);
            }
        }
        return result;
    }

    /** Of few patients the products are stored and grow with m; of many, multiplying is cheaper than storing. */
    private PrincipalComponents first(final int m, final PrincipalComponents similar) {
        if (gram == null) {
            return PrincipalComponents.first(table.training().products(m), table.training(), m, similar, tolerance);
        }
        gram.growTo(table.training().columns(), m);
        return PrincipalComponents.first(gram, table.training(), m, similar, tolerance);
    }

    private void judge(final PrincipalComponents pca, final int m, final int i, final FoldResult result) {
        final double[][] projected = new double[pca.count()][leftOut.length];
        for (int k = 0; k < pca.count(); k++) {
            for (int patient = 0; patient < leftOut.length; patient++) {
                projected[k][patient] = Products.dot(leftOut[patient], pca.right(k), m) / pca.singular(k);
            }
            final double[][] covariates = Arrays.copyOf(projected, k + 1);
            final CoxFit fit = leftOutOutcome.fit(covariates, LEFT_OUT_OPTIONS);
            result.likelihoodRatio()[i][k] = fit.likelihoodRatio();
        }
        if (pca.count() > 0) {
            final double sign =
                trainingOutcome.fit(new double[][]{pca.left(0)}, SIGN_OPTIONS).coefficient(0) < 0 ? -1 : 1;
            result.firstComponent()[i] = Arrays.stream(projected[0]).map(v -> sign * v).toArray();
        }
    }
}
