// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A Cox model whose coefficients are held together by a quadratic penalty: maximises the log partial likelihood minus
 * lambda / 2 times gamma' P gamma by Newton-Raphson, with halved steps where the value fell.
 */
final class PenalisedFit {

    private static final int MAXIMUM_ITERATIONS = 60;

    /** The iteration ends when the next step would gain less than this share of the log likelihood. */
    private static final double TOLERANCE = 1e-15;

    private final PartialLikelihood likelihood;

    private final double[][] penalty;

    private final double lambda;

    private final double[] coefficients;

    private final double[][] inverse;

    private final double degreesOfFreedom;

    private double logLikelihood;

    private final int terms;

    private final SymmetricFactor splineCovariance;

    /**
     * @param likelihood of the design
     * @param penalty [p][p] P
     * @param lambda weight of the penalty, 0 or more
     * @param start [p] coefficients to start from
     * @param terms number of coefficients of the spline, the first ones; the others belong to covariates without penalty
     */
    PenalisedFit(final PartialLikelihood likelihood, final double[][] penalty, final double lambda, final double[] start,
        final int terms) {
        this.likelihood = likelihood;
        this.penalty = penalty;
        this.lambda = lambda;
        this.terms = terms;
        coefficients = start.clone();
        final SymmetricFactor factor = maximise();
        inverse = factor.inverse();
        splineCovariance = new SymmetricFactor(terms);
        splineCovariance.factor(inverse);
        degreesOfFreedom = terms == coefficients.length ? trace() : traceOfSpline();
    }

    private double trace() {
        double trace = 0;
        for (int j = 0; j < coefficients.length; j++) {
            for (int k = 0; k < coefficients.length; k++) {
                trace += information(j, k) * inverse[k][j];
            }
        }
        return trace;
    }

    /** Trace of V^-1 W over the spline's coefficients, V and W their blocks of H^-1 and H^-1 I H^-1: R's share of a term. */
    private double traceOfSpline() {
        final double[][] sandwich = sandwich();
        double trace = 0;
        for (int j = 0; j < terms; j++) {
            final double[] column = new double[terms];
            for (int k = 0; k < terms; k++) {
                column[k] = sandwich[k][j];
            }
            splineCovariance.solve(column);
            trace += column[j];
        }
        return trace;
    }

    private SymmetricFactor maximise() {
        final int p = coefficients.length;
        final SymmetricFactor factor = new SymmetricFactor(p);
        likelihood.evaluate(coefficients);
        double value = value(coefficients);
        for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
            factor.factor(curvature());
            final double[] slope = slope();
            final double[] step = slope.clone();
            factor.solve(step);
            final double gain = IntStream.range(0, p).mapToDouble(j -> slope[j] * step[j]).sum();
            if (!(gain > TOLERANCE * (1 + Math.abs(likelihood.logLikelihood())))) {
                break;
            }
            value = advance(step, value);
        }
        logLikelihood = likelihood.logLikelihood();
        return factor;
    }

    /** Goes the step, or the half, quarter, ... of it until the value does not fall. */
    private double advance(final double[] step, final double value) {
        final double[] from = coefficients.clone();
        double share = 1;
        double reached;
        do {
            for (int j = 0; j < step.length; j++) {
                coefficients[j] = from[j] + share * step[j];
            }
            likelihood.evaluate(coefficients);
            reached = value(coefficients);
            share /= 2;
        } while (!(reached >= value - 1e-12 * Math.abs(value)) && share > 1e-10);
        return reached;
    }

    private double value(final double[] at) {
        double quadratic = 0;
        for (int j = 0; j < at.length; j++) {
            for (int k = 0; k < at.length; k++) {
                quadratic += at[j] * penalty[j][k] * at[k];
            }
        }
        return likelihood.finite() ? likelihood.logLikelihood() - lambda / 2 * quadratic : Double.NEGATIVE_INFINITY;
    }

    private double[] slope() {
        final double[] slope = likelihood.score().clone();
        for (int j = 0; j < slope.length; j++) {
            for (int k = 0; k < slope.length; k++) {
                slope[j] -= lambda * penalty[j][k] * coefficients[k];
            }
        }
        return slope;
    }

    private double[][] curvature() {
        final int p = coefficients.length;
        final double[][] curvature = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                curvature[j][k] = information(j, k) + lambda * penalty[j][k];
            }
        }
        return curvature;
    }

    private double information(final int j, final int k) {
        return likelihood.information()[Math.max(j, k)][Math.min(j, k)];
    }

    double[] coefficients() {
        return coefficients;
    }

    /** @return [p][p] H^-1, H = information + lambda P */
    double[][] inverse() {
        return inverse;
    }

    /** @return [p][p] H^-1 information H^-1 */
    double[][] sandwich() {
        final int p = coefficients.length;
        final double[][] half = new double[p][p];
        final double[][] sandwich = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    half[j][k] += inverse[j][l] * information(l, k);
                }
            }
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    sandwich[j][k] += half[j][l] * inverse[l][k];
                }
            }
        }
        return sandwich;
    }

    /** @return factor of the spline's block of H^-1 */
    SymmetricFactor splineCovariance() {
        return splineCovariance;
    }

    /** @return effective degrees of freedom of the spline */
    double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** @return gamma' V^-1 gamma, the Wald statistic of the spline's coefficients */
    double waldStatistic() {
        final double[] solved = Arrays.copyOf(coefficients, terms);
        splineCovariance.solve(solved);
        double sum = 0;
        for (int j = 0; j < terms; j++) {
            sum += coefficients[j] * solved[j];
        }
        return sum;
    }

    /** @return log partial likelihood, without the penalty */
    double logLikelihood() {
        return logLikelihood;
    }
}
