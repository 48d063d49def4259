// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * Cross-validation of the score threshold.
 *
 * <p>For each fold, scores (with their own s0), selection (|s| &gt; threshold), components, and with them preparation of
 * the features, are learnt from the other folds; the left-out patients are projected, and the likelihood ratio statistic
 * of their Cox model (Efron, at most 10 iterations) on components 1 to k is taken. The grid is the same in all folds: equally
 * spaced between the smallest |score| and the one that about 5 features pass, scores of all patients. A fold in which
 * fewer than two features pass says nothing about that threshold, unless the data have only one feature. Equal to
 * {@code superpc.cv} of superpc 1.12 for given folds and features without gaps.
 *
 * <p>Folds are computed in parallel in the common pool; the result does not depend on the number of threads.
 */
public final class SpcaCrossValidation {

    private SpcaCrossValidation() {
    }

    /**
     * Runs the cross-validation.
     *
     * @param data patients
     * @param folds division of the patients, in their order
     * @param settings preparation and scores
     * @param options components and grid
     * @param progress progress and cancel
     * @return the curves, and what each fold says
     * @throws InputException if the folds are made for another number of patients, or no feature is usable
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static CrossValidationResult run(final TrainingSet data, final Folds folds, final SpcaSettings settings,
        final CrossValidationSettings options, final Progress progress) {
        folds.check(data.n());
        final SpcaScores scores = SpcaScores.compute(data, settings);
        final double[] thresholds = ThresholdGrid.of(scores, options.thresholds(), options.minimumFeatures());
        final int fewestFeatures = Math.min(2, scores.usedFeatures());
        final AtomicInteger done = new AtomicInteger();
        final FoldResult[] results = IntStream.range(0, folds.total()).parallel().mapToObj(fold -> {
            progress.checkCanceled();
            final FoldResult result = new FoldEvaluation(data, folds.training(fold), folds.leftOut(fold), settings,
                options.components(), fewestFeatures, PrincipalComponents.EXACT).evaluate(thresholds, progress);
            progress.report((double)done.incrementAndGet() / folds.total(),
                "Cross-validation, fold " + done.get() + " of " + folds.total());
            return result;
        }).toArray(FoldResult[]::new);
        return new CrossValidationResult(thresholds, folds, options.components(),
            Arrays.asList(results), data);
    }
}
