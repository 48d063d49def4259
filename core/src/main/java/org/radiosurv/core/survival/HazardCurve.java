// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * Hazard ratio as a smooth function of one covariate: a Cox model with a penalised cubic B-spline.
 *
 * <p>The spline f = B gamma has {@link SplineBasis equally spaced knots}; the penalty is theta / (1 - theta) / 2 times the
 * sum of squared second differences of gamma, so that theta towards 1 gives a straight line. With the information I and the
 * penalty's second derivative, H is their sum; standard errors come from H^-1, the effective degrees of freedom are
 * trace(I H^-1). The linear part is the generalised least-squares slope of gamma on the functions' centres; what is left of
 * gamma' H gamma tests nonlinearity. Ties by Efron's method. Equal to {@code coxph(Surv(t, e) ~ pspline(x, theta))} of R's
 * survival package 3.5. Further covariates may enter as straight lines without penalty; degrees of freedom and tests then use
 * the spline's blocks of H^-1 and H^-1 I H^-1, as R's do. With given degrees of freedom theta is the one that has them, where R stops within 0.1.
 *
 * <p>Sources: Eilers and Marx, Stat Sci 11 (1996) 89-121; Therneau and Grambsch, Modeling Survival Data (2000), section 5.8.
 */
public final class HazardCurve {

    /** Number of intervals unless degrees of freedom are given. */
    public static final int DEFAULT_INTERVALS = 10;

    /** Multiple of the standard error in the curve's limits, as in R's plots. */
    private static final double MARGIN = 1.96;

    private static final double LARGEST_LOG_LAMBDA = 16;

    private final SplineBasis basis;

    private final double theta;

    private final double[] x;

    private final double[] coefficients;

    private final double[][] inverse;

    private final double[] centre;

    private final double degreesOfFreedom;

    private final double logLikelihoodNull;

    private final double logLikelihood;

    private final LinearPart linear;

    private final double nonlinear;

    private final boolean[] event;

    private final List<Adjustment> adjustment;

    private final double modelDegreesOfFreedom;

    /**
     * A covariate that the curve is adjusted for.
     *
     * @param coefficient change of the log hazard per unit
     * @param standardError of the coefficient, from H^-1
     * @param p two-sided p of its Wald test
     */
    public record Adjustment(double coefficient, double standardError, double p) {
    }

    /**
     * The straight line in a curve.
     *
     * @param slope change of the log hazard per unit of the covariate
     * @param standardError of the slope, from H^-1
     * @param secondError of the slope, from H^-1 I H^-1
     * @param chisq test that the slope is 0, one degree of freedom
     * @param p of the test
     */
    public record LinearPart(double slope, double standardError, double secondError, double chisq, double p) {
    }

    /**
     * The curve at some values. Arrays are not to be changed.
     *
     * @param x [m] values of the covariate
     * @param logHazardRatio [m] log hazard ratio to the reference
     * @param standardError [m] of the log hazard ratio
     * @param hazardRatio [m]
     * @param lower [m] lower 95 % limit of the hazard ratio, 1.96 standard errors below
     * @param upper [m] upper limit
     */
    public record Points(double[] x, double[] logHazardRatio, double[] standardError, double[] hazardRatio,
        double[] lower, double[] upper) {
    }

    private HazardCurve(final SplineDesign design, final PenalisedFit fit, final double theta) {
        basis = design.basis();
        x = design.x();
        this.theta = theta;
        coefficients = Arrays.copyOf(fit.coefficients(), basis.size());
        inverse = fit.inverse();
        event = design.event();
        adjustment = adjustment(design, fit);
        modelDegreesOfFreedom = fit.degreesOfFreedom() + degreesOfFreedomOfOthers(fit, basis.size());
        degreesOfFreedom = fit.degreesOfFreedom();
        logLikelihoodNull = design.likelihood().logLikelihoodNull();
        logLikelihood = fit.logLikelihood();
        centre = new double[basis.size()];
        for (final double value : x) {
            final double[] at = basis.at(value);
            for (int j = 0; j < centre.length; j++) {
                centre[j] += at[j] / x.length;
            }
        }
        linear = design.linearPart(fit);
        nonlinear = Math.max(0, fit.waldStatistic() - linear.chisq());
    }

    /** @return sum over the covariates without penalty of the ratio of their variances in H^-1 I H^-1 and H^-1, as R counts them */
    private static double degreesOfFreedomOfOthers(final PenalisedFit fit, final int first) {
        final double[][] sandwich = fit.sandwich();
        return IntStream.range(first, sandwich.length).mapToDouble(k -> sandwich[k][k] / fit.inverse()[k][k]).sum();
    }

    private static List<Adjustment> adjustment(final SplineDesign design, final PenalisedFit fit) {
        final List<Adjustment> found = new ArrayList<>();
        for (int k = 0; k < design.adjustment().size(); k++) {
            final int place = design.basis().size() + k;
            if (!(fit.inverse()[place][place] > 0)) {
                throw new InputException("An adjusting covariate is no combination of the others",
                    "covariate " + (k + 1) + ", which they determine", "Leave that covariate out.");
            }
            final double deviation = design.adjustment().get(k).deviation();
            final double coefficient = fit.coefficients()[place] / deviation;
            final double error = Math.sqrt(fit.inverse()[place][place]) / deviation;
            found.add(new Adjustment(coefficient, error, Distributions.normalTwoSidedP(coefficient / error)));
        }
        return List.copyOf(found);
    }

    /**
     * Fits with a given amount of smoothing.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened, once at least
     * @param x [n] covariate, finite, four different values at least
     * @param intervals number of intervals between knots, 3 or more
     * @param theta smoothing, between 0 and 1; near 1 a straight line
     * @return the curve
     * @throws InputException if a value is not like that
     */
    public static HazardCurve fit(final double[] time, final boolean[] event, final double[] x, final int intervals,
        final double theta) {
        return fit(time, event, x, new double[0][], intervals, theta);
    }

    /**
     * Fits with a given amount of smoothing, adjusted for further covariates.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened, once at least
     * @param x [n] covariate, finite, four different values at least
     * @param covariates [q][n] further covariates, finite, none constant or a combination of the others
     * @param intervals number of intervals between knots, 3 or more
     * @param theta smoothing, between 0 and 1; near 1 a straight line
     * @return the curve
     * @throws InputException if a value is not like that
     */
    public static HazardCurve fit(final double[] time, final boolean[] event, final double[] x, final double[][] covariates,
        final int intervals, final double theta) {
        if (!(theta > 0 && theta < 1)) {
            throw new InputException("The smoothing theta lies strictly between 0 and 1", theta, "Use for example 0.5.");
        }
        final SplineDesign design = SplineDesign.of(time, event, x, covariates, intervals);
        return new HazardCurve(design, design.fit(theta / (1 - theta), new double[design.size()]), theta);
    }

    /**
     * Fits with given effective degrees of freedom. With few different values of the covariate they may not be reached; the
     * curve says what it has.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened, once at least
     * @param x [n] covariate, finite, four different values at least
     * @param intervals number of intervals between knots, 3 or more
     * @param wanted degrees of freedom, above 1 and at most the number of intervals
     * @return the curve
     * @throws InputException if a value is not like that
     */
    public static HazardCurve fitDegreesOfFreedom(final double[] time, final boolean[] event, final double[] x,
        final int intervals, final double wanted) {
        return fitDegreesOfFreedom(time, event, x, new double[0][], intervals, wanted, Progress.NONE);
    }

    /**
     * Fits with given effective degrees of freedom, adjusted for further covariates.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened, once at least
     * @param x [n] covariate, finite, four different values at least
     * @param covariates [q][n] further covariates, finite, none constant or a combination of the others
     * @param intervals number of intervals between knots, 3 or more
     * @param wanted degrees of freedom of the curve, above 1 and at most the number of intervals
     * @param progress progress and cancel
     * @return the curve
     * @throws InputException if a value is not like that
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static HazardCurve fitDegreesOfFreedom(final double[] time, final boolean[] event, final double[] x,
        final double[][] covariates, final int intervals, final double wanted, final Progress progress) {
        if (!(wanted > 1 && wanted <= intervals)) {
            throw new InputException("The degrees of freedom lie above 1 and are at most the number of intervals ("
                + intervals + ")", wanted, "Use for example 4, or more intervals.");
        }
        final SplineDesign design = SplineDesign.of(time, event, x, covariates, intervals);
        final double[] start = new double[design.size()];
        final double logLambda = root(design, wanted, start, progress);
        final double lambda = Math.exp(logLambda);
        return new HazardCurve(design, design.fit(lambda, start), lambda / (1 + lambda));
    }

    /** @return log lambda with the wanted degrees of freedom; an end of the range where they are not reached */
    private static double root(final SplineDesign design, final double wanted, final double[] start, final Progress progress) {
        final double fewest = design.fit(Math.exp(LARGEST_LOG_LAMBDA), start).degreesOfFreedom();
        final double most = design.fit(Math.exp(-LARGEST_LOG_LAMBDA), start).degreesOfFreedom();
        if (!(fewest < wanted)) {
            return LARGEST_LOG_LAMBDA;
        }
        if (!(most > wanted)) {
            return -LARGEST_LOG_LAMBDA;
        }
        return new BrentSolver(1e-10).solve(200,
            logLambda -> {
                progress.checkCanceled();
                return design.fit(Math.exp(logLambda), start).degreesOfFreedom() - wanted;
            }, -LARGEST_LOG_LAMBDA, LARGEST_LOG_LAMBDA);
    }

    /** @return the curve at the sorted distinct values of the patients, relative to the patients' mean log hazard */
    public Points points() {
        return points(SurvivalInput.distinct(x));
    }

    /**
     * @param values [m] values of the covariate; those outside the patients' range are taken for its end
     * @return the curve relative to the patients' mean log hazard, as R's {@code termplot} draws it
     */
    public Points points(final double[] values) {
        return relativeTo(centre, values);
    }

    /**
     * @param values [m] values of the covariate
     * @param reference value whose hazard ratio is 1
     * @return the curve relative to the reference
     */
    public Points points(final double[] values, final double reference) {
        return relativeTo(basis.at(reference), values);
    }

    private Points relativeTo(final double[] origin, final double[] values) {
        final int m = values.length;
        final Points points = new Points(values.clone(), new double[m], new double[m], new double[m], new double[m],
            new double[m]);
        for (int i = 0; i < m; i++) {
            final double[] at = basis.at(values[i]);
            for (int j = 0; j < at.length; j++) {
                at[j] -= origin[j];
            }
            double variance = 0;
            for (int j = 0; j < at.length; j++) {
                points.logHazardRatio()[i] += at[j] * coefficients[j];
                for (int k = 0; k < at.length; k++) {
                    variance += at[j] * inverse[j][k] * at[k];
                }
            }
            final double f = points.logHazardRatio()[i];
            final double error = Math.sqrt(Math.max(0, variance));
            points.standardError()[i] = error;
            points.hazardRatio()[i] = Math.exp(f);
            points.lower()[i] = Math.exp(f - MARGIN * error);
            points.upper()[i] = Math.exp(f + MARGIN * error);
        }
        return points;
    }

    /** @return smoothing theta */
    public double theta() {
        return theta;
    }

    /** @return number of intervals between knots */
    public int intervals() {
        return basis.intervals();
    }

    /** @return effective degrees of freedom */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** @return coefficients of the B-splines but the first */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** @return log partial likelihood without the covariate */
    public double logLikelihoodNull() {
        return logLikelihoodNull;
    }

    /** @return log partial likelihood of the curve, without the penalty */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** @return likelihood ratio statistic of the whole model, curve and adjusting covariates, as R prints it */
    public double modelChisq() {
        return 2 * (logLikelihood - logLikelihoodNull);
    }

    /** @return degrees of freedom of {@link #modelChisq()}: those of the curve and nearly one per adjusting covariate */
    public double modelDegreesOfFreedom() {
        return modelDegreesOfFreedom;
    }

    /** @return p of {@link #modelChisq()}; approximate, since the penalty is not counted */
    public double modelP() {
        return Distributions.chiSquareP(Math.max(0, modelChisq()), modelDegreesOfFreedom());
    }

    /** @return the straight line in the curve, with its test */
    public LinearPart linear() {
        return linear;
    }

    /** @return statistic of the test that the curve is a straight line */
    public double nonlinearChisq() {
        return nonlinear;
    }

    /** @return degrees of freedom of {@link #nonlinearChisq()}: those of the curve minus 1 */
    public double nonlinearDegreesOfFreedom() {
        return degreesOfFreedom - 1;
    }

    /** @return p of {@link #nonlinearChisq()}, with at least half a degree of freedom */
    public double nonlinearP() {
        return Distributions.chiSquareP(nonlinear, Math.max(0.5, nonlinearDegreesOfFreedom()));
    }

    /** @return [n] values of the covariate in ascending order, for marks under the curve */
    public double[] values() {
        final double[] sorted = x.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** @return values of the patients with the event in ascending order */
    public double[] valuesOfEvents() {
        return IntStream.range(0, x.length).filter(i -> event[i]).mapToDouble(i -> x[i]).sorted().toArray();
    }

    /** @return median of the covariate, the mean of the two middle values for an even number */
    public double median() {
        final double[] sorted = values();
        final int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * @param count number of values, 2 or more
     * @return values from the smallest to the largest of the patients, equally spaced, for drawing
     */
    public double[] grid(final int count) {
        final double[] grid = new double[count];
        for (int i = 0; i < count; i++) {
            grid[i] = basis.lower() + (basis.upper() - basis.lower()) * i / (count - 1);
        }
        grid[count - 1] = basis.upper();
        return grid;
    }

    /** @return [q] the covariates that the curve is adjusted for */
    public List<Adjustment> adjustment() {
        return adjustment;
    }
}
