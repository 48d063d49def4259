// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.function.DoubleUnaryOperator;

/**
 * The count x of the first row and column, given all totals: noncentral hypergeometric with P(x) proportional to
 * C(m, x) C(n, k - x) w^x for the odds ratio w. Equations are solved for log w, which makes them symmetric.
 */
final class OddsRatio {

    private static final double WIDEST = 1024;

    /** Steps of bisection that bring the widest bracket to the spacing of doubles. */
    private static final int HALVINGS = 70;

    private final int least;

    private final int observed;

    /** [s] log probability, up to a constant, of each possible count for an odds ratio of 1. */
    private final double[] logCentral;

    /** @param counts two rows and two columns, every total positive */
    OddsRatio(final int[][] counts) {
        final int first = counts[0][0] + counts[1][0];
        final int second = counts[0][1] + counts[1][1];
        final int row = counts[0][0] + counts[0][1];
        final LogFactorials logs = new LogFactorials(first + second);
        least = Math.max(0, row - second);
        observed = counts[0][0] - least;
        logCentral = new double[Math.min(row, first) - least + 1];
        for (int s = 0; s < logCentral.length; s++) {
            final int x = least + s;
            logCentral[s] = -logs.of(x) - logs.of(first - x) - logs.of(row - x) - logs.of(second - row + x);
        }
    }

    /** @return [s] probability of each possible count */
    private double[] probabilities(final double logRatio) {
        final double[] log = new double[logCentral.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < log.length; s++) {
            log[s] = logCentral[s] + logRatio * s;
            largest = Math.max(largest, log[s]);
        }
        double sum = 0;
        for (int s = 0; s < log.length; s++) {
            log[s] = Math.exp(log[s] - largest);
            sum += log[s];
        }
        for (int s = 0; s < log.length; s++) {
            log[s] /= sum;
        }
        return log;
    }

    /** @return two-sided p for an odds ratio of 1 */
    double p() {
        final double[] probability = probabilities(0);
        double p = 0;
        for (final double value : probability) {
            p += value <= probability[observed] * (1 + FisherExact.TIE) ? value : 0;
        }
        return Math.min(1, p);
    }

    /** @return the odds ratio under which the observed count is the expected one */
    double estimate() {
        return atEnd() ? end() : Math.exp(root(w -> mean(w) - observed));
    }

    /** @return the odds ratio under which P(X &gt;= x) is the tail */
    double lower(final double tail) {
        return observed == 0 ? 0 : Math.exp(root(w -> sum(w, observed, logCentral.length) - tail));
    }

    /** @return the odds ratio under which P(X &lt;= x) is the tail */
    double upper(final double tail) {
        return observed == logCentral.length - 1 ? Double.POSITIVE_INFINITY
            : Math.exp(root(w -> tail - sum(w, 0, observed + 1)));
    }

    private boolean atEnd() {
        return observed == 0 || observed == logCentral.length - 1;
    }

    private double end() {
        return observed == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    private double mean(final double logRatio) {
        final double[] probability = probabilities(logRatio);
        double mean = 0;
        for (int s = 0; s < probability.length; s++) {
            mean += s * probability[s];
        }
        return mean;
    }

    private double sum(final double logRatio, final int from, final int to) {
        final double[] probability = probabilities(logRatio);
        double sum = 0;
        for (int s = from; s < to; s++) {
            sum += probability[s];
        }
        return sum;
    }

    /** @param rising a rising function of the log odds ratio that changes its sign */
    private static double root(final DoubleUnaryOperator rising) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int step = 0; step < HALVINGS; step++) {
            final double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
