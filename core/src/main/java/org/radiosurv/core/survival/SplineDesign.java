// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * The design of a {@link HazardCurve}: basis, likelihood and penalty for one cohort.
 *
 * @param basis the B-splines
 * @param x [n] covariate
 * @param likelihood partial likelihood of the B-splines' coefficients
 */
record SplineDesign(SplineBasis basis, double[] x, PartialLikelihood likelihood) {

    private static final int FEWEST_VALUES = 4;

    private static final int FEWEST_INTERVALS = 3;

    static SplineDesign of(final double[] time, final boolean[] event, final double[] x, final int intervals) {
        final CoxOutcome outcome = CoxOutcome.of(time, event);
        SurvivalInput.checkLength("values of the covariate", x.length, outcome.n());
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new InputException("The covariate of a hazard curve is a finite number",
                    x[i] + " in row " + (i + 1), "Leave the row out.");
            }
        }
        if (intervals < FEWEST_INTERVALS) {
            throw new InputException("A spline has at least " + FEWEST_INTERVALS + " intervals", intervals, "Use 10.");
        }
        if (outcome.events() == 0) {
            throw new InputException("A hazard curve needs at least one event", "censored patients only",
                "Check the event column: 1 or true means that the event happened.");
        }
        final double[] distinct = SurvivalInput.distinct(x);
        if (distinct.length < FEWEST_VALUES) {
            throw new InputException("A hazard curve needs at least " + FEWEST_VALUES + " different values",
                distinct.length + " different values", "Use a Cox model with a categorical covariate.");
        }
        final SplineBasis basis = new SplineBasis(distinct[0], distinct[distinct.length - 1], intervals);
        final SortedOutcome sorted = SortedOutcome.of(outcome);
        final double[] design = new double[x.length * basis.size()];
        for (int place = 0; place < x.length; place++) {
            System.arraycopy(basis.at(x[sorted.order()[place]]), 0, design, place * basis.size(), basis.size());
        }
        return new SplineDesign(basis, x.clone(), new PartialLikelihood(sorted, design, basis.size(), Ties.EFRON));
    }

    PenalisedFit fit(final double lambda, final double[] start) {
        return new PenalisedFit(likelihood, basis.penalty(), lambda, start);
    }

    /** Generalised least squares of the coefficients on (1, centre) with covariance H^-1, whose inverse is H. */
    HazardCurve.LinearPart linearPart(final PenalisedFit fit) {
        final int p = basis.size();
        final SymmetricFactor covariance = new SymmetricFactor(p);
        covariance.factor(fit.inverse());
        final double[] ones = new double[p];
        Arrays.fill(ones, 1);
        final double[] centres = new double[p];
        Arrays.setAll(centres, basis::centre);
        final double[] weightedOnes = ones.clone();
        covariance.solve(weightedOnes);
        final double[] weightedCentres = centres.clone();
        covariance.solve(weightedCentres);
        final double a = dot(ones, weightedOnes);
        final double b = dot(ones, weightedCentres);
        final double determinant = a * dot(centres, weightedCentres) - b * b;
        final double[] contrast = new double[p];
        for (int j = 0; j < p; j++) {
            contrast[j] = (a * weightedCentres[j] - b * weightedOnes[j]) / determinant;
        }
        final double slope = dot(contrast, fit.coefficients());
        final double variance = quadratic(contrast, fit.inverse());
        final double chisq = slope * slope / variance;
        return new HazardCurve.LinearPart(slope, Math.sqrt(variance), Math.sqrt(quadratic(contrast, fit.sandwich())), chisq,
            Distributions.chiSquareP(chisq, 1));
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double quadratic(final double[] a, final double[][] matrix) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * dot(matrix[j], a);
        }
        return sum;
    }
}
