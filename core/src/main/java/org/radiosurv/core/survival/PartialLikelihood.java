// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

/**
 * Log partial likelihood of the Cox model with its score and information, evaluated at one coefficient vector after
 * another without allocation. Not thread-safe.
 *
 * <p>At an event time with the d deaths D among those at risk R, case weights c, r = exp(x beta), S0 = sum of c r over R,
 * D0 = sum of c r over D, C = sum of c over D, and S1, S2, D1, D2 the same sums of c r x and c r x x': the contribution is
 * the sum over D of c x beta minus C / d times the sum over l = 0..d-1 of log(S0 - f D0), with f = l / d for Efron and 0
 * for Breslow. Score and information come from the same reduced sums. Strata are summed.
 *
 * <p>The gain over beta = 0 is summed by itself, from the logarithm of the risk set's weight relative to that at 0 and with
 * r - 1 instead of r where that is small: a likelihood ratio of 1e-8 beside a log likelihood of 20 keeps its digits, on
 * which the geometric mean of a cross-validation depends.
 */
final class PartialLikelihood {

    /** Below it, expm1 and log1p are worth their price. */
    private static final double SMALL = 0.5;

    /** A risk set that has lost all but this share of its weight is summed up anew. */
    static final double CANCELLED = 1e-3;

    private final SortedOutcome outcome;

    private final int p;

    private final boolean efron;

    /** [n * p] covariates, one row after another, in the order of the outcome. */
    private final double[] x;

    private final double[] score;

    private final double[][] information;

    private final double[] riskSum;

    private final double[][] riskSquares;

    private final double[] deathSum;

    private final double[][] deathSquares;

    private final double[] mean;

    private double riskWeight;

    /** Weight of the risk set when it was largest since it was summed up. */
    private double largestWeight;

    private double deathWeight;

    /** Sum of c (r - 1) over those at risk. */
    private double riskExcess;

    private double deathExcess;

    /** Sum of c over those at risk. */
    private double riskCases;

    private double deathCases;

    private double gain;

    private final double logLikelihoodNull;

    /**
     * @param outcome sorted rows
     * @param x [n * p] covariates, row by row, in the same order
     * @param p number of covariates
     * @param ties treatment of ties
     */
    PartialLikelihood(final SortedOutcome outcome, final double[] x, final int p, final Ties ties) {
        this.outcome = outcome;
        this.x = x;
        this.p = p;
        efron = ties == Ties.EFRON;
        score = new double[p];
        information = new double[p][p];
        riskSum = new double[p];
        riskSquares = new double[p][p];
        deathSum = new double[p];
        deathSquares = new double[p][p];
        mean = new double[p];
        logLikelihoodNull = atNull();
    }

    private double atNull() {
        double sum = 0;
        int from = 0;
        for (final int end : outcome.stratumEnd()) {
            int left = from;
            double cases = 0;
            for (int first = from; first < end;) {
                final int last = outcome.endOfTime(first, end);
                int deaths = 0;
                double dying = 0;
                for (int i = first; i < last; i++) {
                    cases += outcome.weight(i);
                    deaths += outcome.event()[i] ? 1 : 0;
                    dying += outcome.event()[i] ? outcome.weight(i) : 0;
                }
                while (deaths > 0 && leaves(left, end, first)) {
                    cases -= outcome.weight(outcome.leaving()[left++]);
                }
                for (int l = 0; l < deaths; l++) {
                    sum -= dying / deaths * Math.log(cases - (efron ? l * dying / deaths : 0));
                }
                first = last;
            }
            from = end;
        }
        return sum;
    }

    /** @return whether the next row to leave was not yet observed at the time of a place */
    private boolean leaves(final int next, final int end, final int place) {
        return outcome.start() != null && next < end
            && outcome.start()[outcome.leaving()[next]] >= outcome.time()[place];
    }

    double logLikelihoodNull() {
        return logLikelihoodNull;
    }

    /** @return log likelihood minus that at beta = 0 */
    double gain() {
        return gain;
    }

    double logLikelihood() {
        return logLikelihoodNull + gain;
    }

    double[] score() {
        return score;
    }

    /** @return [p][p] information; the lower triangle is filled */
    double[][] information() {
        return information;
    }

    /** @return whether the last evaluation gave finite numbers only */
    boolean finite() {
        double sum = gain;
        for (int i = 0; i < p; i++) {
            sum += score[i];
            for (int j = 0; j <= i; j++) {
                sum += information[i][j];
            }
        }
        return Double.isFinite(sum);
    }

    /** @param beta [p] coefficients */
    void evaluate(final double[] beta) {
        gain = 0;
        Arrays.fill(score, 0);
        clear(information);
        int from = 0;
        for (final int end : outcome.stratumEnd()) {
            emptyRiskSet();
            int left = from;
            for (int first = from; first < end;) {
                final int last = outcome.endOfTime(first, end);
                final int deaths = addRows(first, last, beta);
                if (deaths > 0) {
                    largestWeight = Math.max(largestWeight, riskWeight);
                    while (leaves(left, end, first)) {
                        changeRisk(outcome.leaving()[left++], -1, beta);
                    }
                    if (outcome.start() != null && !(riskWeight >= CANCELLED * largestWeight)) {
                        sumUp(from, first, last, beta);
                    }
                    addEventTime(deaths);
                }
                first = last;
            }
            from = end;
        }
    }

    /** Sums those at risk at the time of a place anew: what heavy rows leave behind when they are taken off is rounding. */
    private void sumUp(final int from, final int first, final int last, final double[] beta) {
        emptyRiskSet();
        for (int i = from; i < last; i++) {
            if (outcome.start()[i] < outcome.time()[first]) {
                changeRisk(i, 1, beta);
            }
        }
        largestWeight = riskWeight;
    }

    private void emptyRiskSet() {
        largestWeight = 0;
        riskWeight = 0;
        riskExcess = 0;
        riskCases = 0;
        Arrays.fill(riskSum, 0);
        clear(riskSquares);
    }

    private int addRows(final int first, final int last, final double[] beta) {
        deathWeight = 0;
        deathExcess = 0;
        deathCases = 0;
        Arrays.fill(deathSum, 0);
        clear(deathSquares);
        int deaths = 0;
        for (int i = first; i < last; i++) {
            final int row = i * p;
            final double cases = outcome.weight(i);
            final double eta = linearPredictor(row, beta);
            final double w = cases * Math.exp(eta);
            final double excess = Math.abs(eta) < SMALL ? cases * Math.expm1(eta) : w - cases;
            riskWeight += w;
            riskExcess += excess;
            riskCases += cases;
            accumulate(riskSum, riskSquares, row, w);
            if (outcome.event()[i]) {
                deaths++;
                gain += cases * eta;
                deathWeight += w;
                deathExcess += excess;
                deathCases += cases;
                accumulate(deathSum, deathSquares, row, w);
                for (int j = 0; j < p; j++) {
                    score[j] += cases * x[row + j];
                }
            }
        }
        return deaths;
    }

    private double linearPredictor(final int row, final double[] beta) {
        double eta = 0;
        for (int j = 0; j < p; j++) {
            eta += x[row + j] * beta[j];
        }
        return eta;
    }

    private void changeRisk(final int place, final int sign, final double[] beta) {
        final double cases = sign * outcome.weight(place);
        final double eta = linearPredictor(place * p, beta);
        final double w = cases * Math.exp(eta);
        riskWeight += w;
        riskExcess += Math.abs(eta) < SMALL ? cases * Math.expm1(eta) : w - cases;
        riskCases += cases;
        accumulate(riskSum, riskSquares, place * p, w);
    }

    private void accumulate(final double[] sum, final double[][] squares, final int row, final double w) {
        for (int j = 0; j < p; j++) {
            final double wx = w * x[row + j];
            sum[j] += wx;
            for (int k = 0; k <= j; k++) {
                squares[j][k] += wx * x[row + k];
            }
        }
    }

    private void addEventTime(final int deaths) {
        final double share = deathCases / deaths;
        for (int l = 0; l < deaths; l++) {
            final double f = efron ? (double)l / deaths : 0;
            final double weight = riskWeight - f * deathWeight;
            final double weightAtNull = riskCases - f * deathCases;
            final double excess = (riskExcess - f * deathExcess) / weightAtNull;
            gain -= share * (Math.abs(excess) < SMALL ? Math.log1p(excess) : Math.log(weight / weightAtNull));
            for (int j = 0; j < p; j++) {
                mean[j] = (riskSum[j] - f * deathSum[j]) / weight;
                score[j] -= share * mean[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] +=
                        share * ((riskSquares[j][k] - f * deathSquares[j][k]) / weight - mean[j] * mean[k]);
                }
            }
        }
    }

    private static void clear(final double[][] matrix) {
        for (final double[] row : matrix) {
            Arrays.fill(row, 0);
        }
    }
}
