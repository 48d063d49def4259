// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.correlation.SortOrder;

/**
 * Two groups at every possible cut-off of a covariate: pointwise hazard ratios, and the best cut with a p that allows for
 * having looked for it.
 *
 * <p>The cut-offs are the distinct values between the 10 % and the 90 % quantile with patients above them, 1,000 of them at
 * equal distances in rank where there are more. Pointwise p and
 * hazard ratio are for one cut chosen beforehand; the smallest of many is far too small. The corrected p is that of the
 * maximally selected log-rank statistic: with the log-rank scores a_i (event minus Nelson-Aalen hazard), Z(c) is the sum of
 * a_i above c, standardised over all permutations, and the largest |Z| is compared with that of permuted cohorts,
 * p = (1 + #{permuted &gt;= observed}) / (1 + permutations). The hazard ratio of the best cut is shrunk by the factor
 * 1 - E[max Z^2 under permutation] / max Z^2, not below 0: the heuristic of van Houwelingen and le Cessie with the optimism
 * of the search in place of one degree of freedom.
 *
 * <p>Sources: Lausen and Schumacher, Biometrics 48 (1992) 73-85; Hothorn and Lausen, Comput Stat Data Anal 43 (2003)
 * 121-137; van Houwelingen and le Cessie, Stat Med 9 (1990) 1303-1325; Altman et al., JNCI 86 (1994) 829-835.
 */
public final class CutoffScan {

    private static final double MARGIN = 0.1;

    private static final double LEVEL = 0.95;

    private static final int MOST_CUTOFFS = 1000;

    private final double[] x;

    private final double[] scores;

    private final double[] cutoffs;

    private final List<Cutoff> points;

    private final GroupLogRank logRank;

    /**
     * One cut-off. All but the number are for a cut chosen beforehand.
     *
     * @param cutoff patients above it are compared with the others
     * @param above number of patients above
     * @param hazardRatio of those above, Cox model with Efron's ties
     * @param lower lower 95 % limit
     * @param upper upper 95 % limit
     * @param waldP p of the Cox model
     * @param logRankChisq log-rank statistic
     */
    public record Cutoff(double cutoff, int above, double hazardRatio, double lower, double upper, double waldP,
        double logRankChisq) {

        /** @return p of the log-rank test for this cut alone */
        public double logRankP() {
            return Distributions.chiSquareP(logRankChisq, 1);
        }
    }

    /**
     * The best cut-off, corrected.
     *
     * @param cutoff the cut-off with the largest statistic
     * @param statistic |Z| there
     * @param p corrected p by permutation
     * @param shrinkage factor of the log hazard ratio, 0 to 1
     * @param shrunkenHazardRatio hazard ratio after shrinkage
     * @param permutations number of permutations behind p
     */
    public record Best(Cutoff cutoff, double statistic, double p, double shrinkage, double shrunkenHazardRatio,
        int permutations) {
    }

    private CutoffScan(final double[] time, final boolean[] event, final double[] x, final Progress progress) {
        this.x = x.clone();
        final double[] sorted = x.clone();
        Arrays.sort(sorted);
        final double low = quantile(sorted, MARGIN);
        final double high = quantile(sorted, 1 - MARGIN);
        cutoffs = thinned(IntStream.range(0, sorted.length).filter(i -> i == 0 || sorted[i] != sorted[i - 1])
            .mapToDouble(i -> sorted[i]).filter(c -> c >= low && c <= high && c < sorted[sorted.length - 1]).toArray());
        if (cutoffs.length == 0) {
            throw new InputException("A cut-off has patients on both sides", "no cut-off between the 10 % and 90 % quantiles",
                "Choose a covariate with more different values.");
        }
        final CoxRegression regression = CoxRegression.of(time, event);
        final double[][] none = {x};
        scores = CoxResiduals.of(CoxDesign.of(regression, none,
            regression.fit(none, CoxOptions.DEFAULT.withMaxIterations(0).withTies(Ties.BRESLOW)))).martingale();
        logRank = new GroupLogRank(time, event);
        points = new ArrayList<>();
        for (final double cutoff : cutoffs) {
            progress.checkCanceled();
            points.add(point(regression, cutoff));
            progress.report((double)points.size() / cutoffs.length, "Cut-off " + points.size() + " of " + cutoffs.length);
        }
    }

    private static double[] thinned(final double[] all) {
        return all.length <= MOST_CUTOFFS ? all
            : IntStream.range(0, MOST_CUTOFFS).mapToDouble(i -> all[(int)((long)i * (all.length - 1) / (MOST_CUTOFFS - 1))]).toArray();
    }

    private static double quantile(final double[] sorted, final double p) {
        final double position = (sorted.length - 1) * p;
        final int below = (int)position;
        final double share = position - below;
        return share == 0 ? sorted[below] : (1 - share) * sorted[below] + share * sorted[below + 1];
    }

    /**
     * @param time [n] times in days
     * @param event [n] true where the event happened, once at least
     * @param x [n] covariate, finite
     * @return the scan
     * @throws InputException if a value is not like that or no cut-off is possible
     */
    public static CutoffScan of(final double[] time, final boolean[] event, final double[] x) {
        return of(time, event, x, Progress.NONE);
    }

    /**
     * @param time [n] times in days
     * @param event [n] true where the event happened, once at least
     * @param x [n] covariate, finite
     * @param progress progress and cancel
     * @return the scan
     * @throws InputException if a value is not like that or no cut-off is possible
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static CutoffScan of(final double[] time, final boolean[] event, final double[] x, final Progress progress) {
        SurvivalInput.check(time, event);
        SurvivalInput.checkLength("values of the covariate", x.length, time.length);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new InputException("The covariate of a cut-off scan is a finite number",
                    x[i] + " in row " + (i + 1), "Leave the row out.");
            }
        }
        if (CoxOutcome.of(time, event).events() == 0) {
            throw new InputException("A cut-off scan needs at least one event", "censored patients only",
                "Check the event column: 1 or true means that the event happened.");
        }
        return new CutoffScan(time, event, x, progress);
    }

    private Cutoff point(final CoxRegression regression, final double cutoff) {
        final double[] above = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            above[i] = x[i] > cutoff ? 1 : 0;
            count += x[i] > cutoff ? 1 : 0;
        }
        final CoxFit fit = regression.fit(new double[][]{above}, CoxOptions.DEFAULT);
        return new Cutoff(cutoff, count, fit.hazardRatio(0), fit.hazardRatioLower(0, LEVEL), fit.hazardRatioUpper(0, LEVEL),
            fit.waldP(0), logRank.chisq(above));
    }

    /** @return the scan, cut-offs ascending */
    public List<Cutoff> points() {
        return List.copyOf(points);
    }

    /**
     * @param permutations number of permutations, 1 or more; 1,000 settle a p of 0.05 to about 0.007
     * @param seed of the permutations
     * @param progress progress and cancel
     * @return the best cut-off
     * @throws InputException if there are no permutations
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Best best(final int permutations, final long seed, final Progress progress) {
        if (permutations < 1) {
            throw new InputException("A corrected p needs at least one permutation", permutations, "Use 1000.");
        }
        final int[] order = SortOrder.ascending(x);
        final int[] places = points.stream().mapToInt(point -> x.length - point.above()).toArray();
        final double[] sorted = IntStream.of(order).mapToDouble(i -> scores[i]).toArray();
        final double[] z = statistics(sorted, places);
        int best = 0;
        for (int c = 1; c < z.length; c++) {
            best = z[c] > z[best] ? c : best;
        }
        final RandomGenerator random = new Well19937c(seed);
        int reached = 0;
        double squares = 0;
        for (int b = 0; b < permutations; b++) {
            progress.checkCanceled();
            shuffle(sorted, random);
            final double largest = Arrays.stream(statistics(sorted, places)).max().orElse(0);
            reached += largest >= z[best] * (1 - 1e-12) ? 1 : 0;
            squares += largest * largest / permutations;
            progress.report((b + 1.0) / permutations, "Permutation " + (b + 1) + " of " + permutations);
        }
        final double shrinkage = z[best] > 0 ? Math.max(0, 1 - squares / (z[best] * z[best])) : 0;
        return new Best(points.get(best), z[best], (1.0 + reached) / (1 + permutations), shrinkage,
            Math.pow(points.get(best).hazardRatio(), shrinkage), permutations);
    }

    /** @return |Z| of each cut, from scores in the order of the covariate and the number of patients up to each cut */
    private static double[] statistics(final double[] sorted, final int[] places) {
        final int n = sorted.length;
        double mean = 0;
        for (final double score : sorted) {
            mean += score / n;
        }
        double squares = 0;
        for (final double score : sorted) {
            squares += (score - mean) * (score - mean);
        }
        final double[] z = new double[places.length];
        double sum = 0;
        int next = 0;
        for (int i = 0; i < n && next < places.length; i++) {
            sum += sorted[i] - mean;
            if (i + 1 == places[next]) {
                final double variance = squares * (i + 1) * (n - i - 1) / n / (n - 1);
                z[next++] = variance > 0 ? Math.abs(sum) / Math.sqrt(variance) : 0;
            }
        }
        return z;
    }

    private static void shuffle(final double[] values, final RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            final int j = random.nextInt(i + 1);
            final double swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }
}
