// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.survival;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.radiosurv.core.correlation.CorrelationTest;
import org.radiosurv.core.correlation.Exactness;
import org.radiosurv.core.correlation.Pearson;
import org.radiosurv.core.correlation.SimpleRegression;
import org.radiosurv.core.correlation.Spearman;
import org.radiosurv.core.survival.Concordance;
import org.radiosurv.core.survival.ConfidenceType;
import org.radiosurv.core.survival.CoxFit;
import org.radiosurv.core.survival.CoxOptions;
import org.radiosurv.core.survival.CoxRegression;
import org.radiosurv.core.survival.KaplanMeier;
import org.radiosurv.core.survival.KaplanMeierCurve;
import org.radiosurv.core.survival.LogRank;
import org.radiosurv.core.survival.Quantile;

/**
 * Simulated cohorts with a known truth: how often 95 % intervals hold it, and how often tests at the 5 % level reject where
 * nothing is. Prints a Markdown table.
 *
 * <pre>
 * java org.radiosurv.benchmarks.survival.Coverage [RUNS]
 * </pre>
 */
public final class Coverage {

    private static final int STUDY = 118;

    private static final int SMALL = 40;

    private static final long SEED = 20261128;

    private static final double EFFECT = 0.5;

    private static final double RHO = 0.4;

    private Coverage() {
    }

    /** @param arguments number of simulated cohorts, default 10,000 */
    public static void main(final String[] arguments) {
        final int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        System.out.println("| what | data sets | share (%) | 95 % Monte Carlo interval | wanted |");
        System.out.println("|---|---|---|---|---|");
        for (final int n : new int[]{SMALL, STUDY}) {
            kaplanMeier(n, 0.5, runs);
            kaplanMeier(n, 0.2, runs);
            median(n, runs);
            cox(n, runs);
            logRank(n, runs);
        }
        concordance(runs);
        for (final int n : new int[]{20, 74}) {
            correlation(n, runs);
            noCorrelation(n, runs);
        }
    }

    private static String[] names(final String what, final Object[] kinds) {
        return Arrays.stream(kinds).map(kind -> what + ", " + kind).toArray(String[]::new);
    }

    private static String[] types() {
        return Arrays.stream(ConfidenceType.values()).map(ConfidenceType::label).toArray(String[]::new);
    }

    private static void kaplanMeier(final int n, final double truth, final int runs) {
        final double day = -Math.log(truth) / Math.log(2) * SimulatedPatients.MEDIAN_DAYS;
        Share.print(names("survival of " + truth + ", n = " + n, types()), 95, runs, SEED, random -> {
            final SimulatedPatients patients = SimulatedPatients.of(n, new double[0], 0, random);
            return Arrays.stream(ConfidenceType.values()).mapToDouble(type -> {
                final KaplanMeierCurve curve = KaplanMeier.fit(patients.time(), patients.event(), type);
                final int row = lastUpTo(curve.time(), day);
                return row < 0 ? Double.NaN : Share.covers(curve.lower()[row], truth, curve.upper()[row]);
            }).toArray();
        });
    }

    private static int lastUpTo(final double[] times, final double day) {
        final int found = Arrays.binarySearch(times, day);
        return found >= 0 ? found : -found - 2;
    }

    /** An upper limit that is not reached is infinite. */
    private static void median(final int n, final int runs) {
        Share.print(names("median, n = " + n, types()), 95, runs, SEED, random -> {
            final SimulatedPatients patients = SimulatedPatients.of(n, new double[0], 0, random);
            return Arrays.stream(ConfidenceType.values()).mapToDouble(type -> {
                final Quantile median = KaplanMeier.fit(patients.time(), patients.event(), type).median();
                return Share.covers(median.lower(), SimulatedPatients.MEDIAN_DAYS,
                    Double.isNaN(median.upper()) ? Double.POSITIVE_INFINITY : median.upper());
            }).toArray();
        });
    }

    private static void cox(final int n, final int runs) {
        Share.print(new String[]{"hazard ratio (Efron), n = " + n, "hazard ratio (Efron), times in months, n = " + n}, 95, runs, SEED,
            random -> new double[]{hazardRatio(n, 0, random.split()), hazardRatio(n, 30.4375, random.split())});
    }

    private static double hazardRatio(final int n, final double unit, final SplittableRandom random) {
        final SimulatedPatients patients = SimulatedPatients.of(n, new double[]{EFFECT}, unit, random);
        final CoxFit fit = CoxRegression.of(patients.time(), patients.event()).fit(patients.x(), CoxOptions.DEFAULT);
        return Share.covers(fit.hazardRatioLower(0, 0.95), Math.exp(EFFECT), fit.hazardRatioUpper(0, 0.95));
    }

    private static void logRank(final int n, final int runs) {
        Share.print(new String[]{"log-rank, two groups, n = " + n, "log-rank, three groups, n = " + n,
            "Peto, two groups, n = " + n, "Cox LR test, n = " + n}, 5, runs, SEED, random -> {
                final SimulatedPatients patients = SimulatedPatients.of(n, new double[]{0}, 0, random);
                final CoxFit fit = CoxRegression.of(patients.time(), patients.event()).fit(patients.x(), CoxOptions.DEFAULT);
                return new double[]{rejects(logRankP(patients, 2, 0)), rejects(logRankP(patients, 3, 0)),
                    rejects(logRankP(patients, 2, 1)), rejects(fit.likelihoodRatioTest().p())};
            });
    }

    private static double logRankP(final SimulatedPatients patients, final int groups, final double rho) {
        final String[] group = IntStream.range(0, patients.time().length).mapToObj(i -> "g" + i % groups).toArray(String[]::new);
        return LogRank.test(patients.time(), patients.event(), group, rho, null).p();
    }

    private static double rejects(final double p) {
        return p < 0.05 ? 1 : 0;
    }

    /** The true C is that of a large cohort with the same censoring. */
    private static void concordance(final int runs) {
        final SimulatedPatients large = SimulatedPatients.of(1_000_000, new double[]{EFFECT}, 0, new SplittableRandom(SEED));
        final double truth = Concordance.of(large.time(), large.event(), large.x()[0]).concordance();
        for (final int n : new int[]{SMALL, STUDY}) {
            Share.print(new String[]{"Harrell's C, n = " + n}, 95, runs, SEED, random -> {
                final SimulatedPatients patients = SimulatedPatients.of(n, new double[]{EFFECT}, 0, random);
                final Concordance c = Concordance.of(patients.time(), patients.event(), patients.x()[0]);
                return new double[]{Share.covers(c.concordance() - 1.96 * c.standardError(), truth,
                    c.concordance() + 1.96 * c.standardError())};
            });
        }
    }

    /** Both normal; then both lognormal, where Pearson's limits no longer hold and Spearman's do. */
    private static void correlation(final int n, final int runs) {
        final double spearman = 6 / Math.PI * Math.asin(RHO / 2);
        Share.print(new String[]{"Pearson's r, normal, n = " + n, "R2, normal, n = " + n, "Spearman's rho, normal, n = " + n,
            "Pearson's r, lognormal, n = " + n, "Spearman's rho, lognormal, n = " + n}, 95, runs, SEED, random -> {
                final double[][] pairs = pairs(n, RHO, random);
                final double[][] skewed =
                    Arrays.stream(pairs).map(side -> Arrays.stream(side).map(Math::exp).toArray()).toArray(double[][]::new);
                final double[] r2 = SimpleRegression.fit(pairs[0], pairs[1]).rSquaredLimits();
                return new double[]{pearson(pairs, RHO), Share.covers(r2[0], RHO * RHO, r2[1]), spearman(pairs, spearman),
                    pearson(skewed, (Math.exp(RHO) - 1) / (Math.E - 1)), spearman(skewed, spearman)};
            });
    }

    private static void noCorrelation(final int n, final int runs) {
        Share.print(new String[]{"Pearson's test, lognormal, n = " + n, "Spearman's test, exact, n = " + n,
            "Spearman's test, Student's t, n = " + n}, 5, runs, SEED, random -> {
                final double[][] pairs = pairs(n, 0, random);
                final double[] x = Arrays.stream(pairs[0]).map(Math::exp).toArray();
                final double[] y = Arrays.stream(pairs[1]).map(Math::exp).toArray();
                return new double[]{rejects(Pearson.test(x, y).p()), rejects(Spearman.test(x, y, Exactness.YES).p()),
                    rejects(Spearman.test(x, y, Exactness.NO).p())};
            });
    }

    private static double pearson(final double[][] pairs, final double truth) {
        final CorrelationTest test = Pearson.test(pairs[0], pairs[1]);
        return Share.covers(test.lower(), truth, test.upper());
    }

    private static double spearman(final double[][] pairs, final double truth) {
        final CorrelationTest test = Spearman.test(pairs[0], pairs[1], Exactness.AUTO);
        final double[] limits = Spearman.interval(test.estimate(), test.n());
        return Share.covers(limits[0], truth, limits[1]);
    }

    private static double[][] pairs(final int n, final double rho, final SplittableRandom random) {
        final double[][] pairs = new double[2][n];
        for (int i = 0; i < n; i++) {
            pairs[0][i] = SimulatedPatients.gaussian(random);
            pairs[1][i] = rho * pairs[0][i] + Math.sqrt(1 - rho * rho) * SimulatedPatients.gaussian(random);
        }
        return pairs;
    }
}
