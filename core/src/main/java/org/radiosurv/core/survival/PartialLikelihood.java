// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

/**
 * Log partial likelihood of the Cox model with its score and information, evaluated at one coefficient vector after
 * another without allocation. Not thread-safe.
 *
 * <p>At an event time with the d deaths D among those at risk R, w = exp(x beta), S0 = sum of w over R, D0 = sum of w over
 * D, and S1, S2, D1, D2 the same sums of w x and w x x': the contribution is sum over D of x beta minus the sum over
 * l = 0..d-1 of log(S0 - f D0), with f = l / d for Efron and 0 for Breslow. Score and information come from the same
 * reduced sums.
 *
 * <p>The gain over beta = 0 is summed by itself, from log((S0 - f D0) / (n - f d)) and with w - 1 instead of w where that
 * is small: a likelihood ratio of 1e-8 beside a log likelihood of 20 keeps its digits, on which the geometric mean of a
 * cross-validation depends.
 */
final class PartialLikelihood {

    /** Below it, expm1 and log1p are worth their price. */
    private static final double SMALL = 0.5;

    private final int n;

    private final int p;

    private final boolean efron;

    /** [n] times, latest first. */
    private final double[] time;

    private final boolean[] event;

    /** [n * p] covariates, one patient after another, latest first. */
    private final double[] x;

    private final double[] score;

    private final double[][] information;

    private final double[] riskSum;

    private final double[][] riskSquares;

    private final double[] deathSum;

    private final double[][] deathSquares;

    private final double[] mean;

    private double riskWeight;

    private double deathWeight;

    /** Sum of w - 1 over those at risk. */
    private double riskExcess;

    private double deathExcess;

    private int atRisk;

    private double gain;

    private final double logLikelihoodNull;

    /**
     * @param time [n] times, latest first
     * @param event [n] true where the event happened, in the same order
     * @param x [n * p] covariates, patient by patient, in the same order
     * @param p number of covariates
     * @param ties treatment of ties
     */
    PartialLikelihood(final double[] time, final boolean[] event, final double[] x, final int p, final Ties ties) {
        this.time = time;
        this.event = event;
        this.x = x;
        this.p = p;
        n = time.length;
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
        for (int start = 0; start < n;) {
            final int end = endOfTime(start);
            int deaths = 0;
            for (int i = start; i < end; i++) {
                deaths += event[i] ? 1 : 0;
            }
            for (int l = 0; l < deaths; l++) {
                sum -= Math.log(end - (efron ? l : 0));
            }
            start = end;
        }
        return sum;
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
        riskWeight = 0;
        riskExcess = 0;
        atRisk = 0;
        Arrays.fill(riskSum, 0);
        clear(riskSquares);
        for (int start = 0; start < n;) {
            final int end = endOfTime(start);
            final int deaths = addPatients(start, end, beta);
            if (deaths > 0) {
                addEventTime(deaths);
            }
            start = end;
        }
    }

    private int endOfTime(final int start) {
        int end = start + 1;
        while (end < n && time[end] == time[start]) {
            end++;
        }
        return end;
    }

    private int addPatients(final int start, final int end, final double[] beta) {
        deathWeight = 0;
        deathExcess = 0;
        Arrays.fill(deathSum, 0);
        clear(deathSquares);
        int deaths = 0;
        for (int i = start; i < end; i++) {
            final int row = i * p;
            double eta = 0;
            for (int j = 0; j < p; j++) {
                eta += x[row + j] * beta[j];
            }
            final double w = Math.exp(eta);
            final double excess = Math.abs(eta) < SMALL ? Math.expm1(eta) : w - 1;
            riskWeight += w;
            riskExcess += excess;
            accumulate(riskSum, riskSquares, row, w);
            if (event[i]) {
                deaths++;
                gain += eta;
                deathWeight += w;
                deathExcess += excess;
                accumulate(deathSum, deathSquares, row, w);
                for (int j = 0; j < p; j++) {
                    score[j] += x[row + j];
                }
            }
        }
        atRisk += end - start;
        return deaths;
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
        for (int l = 0; l < deaths; l++) {
            final double f = efron ? (double)l / deaths : 0;
            final double weight = riskWeight - f * deathWeight;
            final double weightAtNull = atRisk - f * deaths;
            final double excess = (riskExcess - f * deathExcess) / weightAtNull;
            gain -= Math.abs(excess) < SMALL ? Math.log1p(excess) : Math.log(weight / weightAtNull);
            for (int j = 0; j < p; j++) {
                mean[j] = (riskSum[j] - f * deathSum[j]) / weight;
                score[j] -= mean[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += (riskSquares[j][k] - f * deathSquares[j][k]) / weight - mean[j] * mean[k];
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
