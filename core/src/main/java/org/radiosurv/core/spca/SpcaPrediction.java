// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.spca;

import java.util.Arrays;

import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;

/**
 * Scores and groups of patients. NaN scores and group 0 mark a patient that could not be scored. Arrays are the
 * prediction's own and not to be changed.
 *
 * @param components [K][n] oriented components, larger for higher hazard
 * @param componentGroups [K][n] 1 at or below the component's training median, 2 above
 * @param combined [n] sum of coefficient times component, the linear predictor of the joint Cox model (not centred)
 * @param combinedGroups [n] 1 at or below the training median of the combined score, 2 above
 * @param filled [n] number of selected features that were missing and filled
 */
public record SpcaPrediction(double[][] components, int[][] componentGroups, double[] combined, int[] combinedGroups,
    int[] filled) {

    /** superpc allows coxph this many iterations when it tests predictions. */
    private static final CoxOptions OPTIONS = CoxOptions.DEFAULT.withMaxIterations(5);

    /** @return [n] the score: the component where there is one, the combined score where there are several */
    public double[] score() {
        return components.length == 1 ? components[0] : combined;
    }

    /** @return [n] group by the score: 1 low hazard, 2 high hazard, 0 not scored */
    public int[] group() {
        return components.length == 1 ? componentGroups[0] : combinedGroups;
    }

    /**
     * Tests whether the components predict an outcome, if wanted beside competing predictors: the Cox model of components
     * and competing predictors together (Efron, at most 5 iterations). In the training patients the test is
     * optimistic, because features and components were chosen with their outcome.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @param competing [any][n] further covariates
     * @return the model; the components come first
     */
    public CoxFit fitToOutcome(final double[] time, final boolean[] event, final double[]... competing) {
        return fit(components, time, event, competing);
    }

    /**
     * As {@link #fitToOutcome}, with the groups of the first component, 1 and 2, in place of the components.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @param competing [any][n] further covariates
     * @return the model; the group comes first
     */
    public CoxFit fitGroupsToOutcome(final double[] time, final boolean[] event, final double[]... competing) {
        return fit(new double[][]{Arrays.stream(componentGroups[0]).asDoubleStream().toArray()}, time, event, competing);
    }

    private static CoxFit fit(final double[][] predictors, final double[] time, final boolean[] event, final double[]... competing) {
        final double[][] covariates = Arrays.copyOf(predictors, predictors.length + competing.length);
        System.arraycopy(competing, 0, covariates, predictors.length, competing.length);
        return CoxRegression.of(time, event).fit(covariates, OPTIONS);
    }
}
