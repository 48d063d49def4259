// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radiosurv.core.InputException;

/**
 * The design of a {@link HazardCurve}: basis, likelihood and penalty for one cohort.
 *
 * @param basis the B-splines
 * @param x [n] covariate
 * @param event [n] whether the event happened
 * @param adjustment [q] the covariates without penalty
 * @param likelihood partial likelihood of the B-splines' coefficients
 */
record SplineDesign(SplineBasis basis, double[] x, boolean[] event, List<LinearTerm> adjustment, PartialLikelihood likelihood) {

    private static final int FEWEST_VALUES = 4;

    private static final int FEWEST_INTERVALS = 3;

    /**
     * A covariate that enters as a straight line, kept centred and in standard deviations for the sake of the numbers.
     *
     * @param mean of the patients
     * @param deviation standard deviation of the patients
     */
    record LinearTerm(double mean, double deviation) {

        static LinearTerm of(final double[] values, final int position, final int n) {
            SurvivalInput.checkLength("values of adjusting covariate " + position, values.length, n);
            for (int i = 0; i < n; i++) {
                if (!Double.isFinite(values[i])) {
                    throw new InputException("An adjusting covariate of a hazard curve is a finite number",
                        values[i] + " in row " + (i + 1) + " of covariate " + position, "Leave the row out.");
                }
            }
            final double mean = Arrays.stream(values).average().orElse(0);
            final double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
            if (!(deviation > 1e-12 * Math.abs(mean))) {
                throw new InputException("An adjusting covariate of a hazard curve differs between patients",
                    "only the value " + values[0] + " in covariate " + position, "Leave that covariate out.");
            }
            return new LinearTerm(mean, deviation);
        }

        double scaled(final double value) {
            return (value - mean) / deviation;
        }
    }

    static SplineDesign of(final double[] time, final boolean[] event, final double[] x, final double[][] covariates,
        final int intervals) {
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
        if (Double.isInfinite(distinct[distinct.length - 1] - distinct[0])) {
            throw new InputException("The range of a hazard curve's covariate is a finite number",
                distinct[0] + " to " + distinct[distinct.length - 1], "Give the covariate in a larger unit.");
        }
        final SplineBasis basis = new SplineBasis(distinct[0], distinct[distinct.length - 1], intervals);
        final SortedOutcome sorted = SortedOutcome.of(outcome);
        final List<LinearTerm> terms = new ArrayList<>();
        for (final double[] covariate : covariates) {
            terms.add(LinearTerm.of(covariate, terms.size() + 1, x.length));
        }
        final int p = basis.size() + terms.size();
        final double[] design = new double[x.length * p];
        for (int place = 0; place < x.length; place++) {
            final int row = sorted.order()[place];
            System.arraycopy(basis.at(x[row]), 0, design, place * p, basis.size());
            for (int k = 0; k < terms.size(); k++) {
                design[place * p + basis.size() + k] = terms.get(k).scaled(covariates[k][row]);
            }
        }
        return new SplineDesign(basis, x.clone(), event.clone(), List.copyOf(terms),
            new PartialLikelihood(sorted, design, p, Ties.EFRON));
    }

    /** @return number of coefficients, those of the spline first */
    int size() {
        return basis.size() + adjustment.size();
    }

    PenalisedFit fit(final double lambda, final double[] start) {
        final double[][] penalty = new double[size()][size()];
        final double[][] ofSpline = basis.penalty();
        for (int j = 0; j < ofSpline.length; j++) {
            System.arraycopy(ofSpline[j], 0, penalty[j], 0, ofSpline.length);
        }
        return new PenalisedFit(likelihood, penalty, lambda, start, basis.size());
    }

    /** Generalised least squares of the spline's coefficients on (1, centre) with their block of H^-1 as covariance. */
    HazardCurve.LinearPart linearPart(final PenalisedFit fit) {
        final int p = basis.size();
        final SymmetricFactor covariance = fit.splineCovariance();
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
            sum += a[j] * dot(a, matrix[j]);
        }
        return sum;
    }
}
