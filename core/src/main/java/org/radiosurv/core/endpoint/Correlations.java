// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.endpoint;

import java.util.Optional;

import org.radiosurv.core.InputException;
import org.radiosurv.core.correlation.CorrelationTest;
import org.radiosurv.core.correlation.Exactness;
import org.radiosurv.core.correlation.Normality;
import org.radiosurv.core.correlation.Pearson;
import org.radiosurv.core.correlation.SimpleRegression;
import org.radiosurv.core.correlation.Spearman;

/**
 * Everything about pairs of uncensored numbers: both correlations, the line of y on x, and what tells whether the values look
 * normal, which is shown and never used to choose.
 *
 * @param spearman of ranks; empty if an exact p was asked for and values are tied
 * @param noSpearman why there is none; empty if there is one
 * @param pearson of values
 * @param line least squares
 * @param skewnessX skewness of x
 * @param skewnessY skewness of y
 * @param normalX Shapiro-Wilk test of x; empty beyond 5,000 values
 * @param normalY that of y
 */
public record Correlations(Optional<CorrelationTest> spearman, String noSpearman, CorrelationTest pearson, SimpleRegression line,
    double skewnessX, double skewnessY, Optional<Normality> normalX, Optional<Normality> normalY) {

    /**
     * @param x [n] finite numbers, n at least 3, not all equal
     * @param y [n] likewise
     * @param exactness distribution of Spearman's p
     * @return the correlations
     * @throws InputException if the values are not like that
     */
    public static Correlations of(final double[] x, final double[] y, final Exactness exactness) {
        final CorrelationTest pearson = Pearson.test(x, y);
        Optional<CorrelationTest> spearman = Optional.empty();
        String why = "";
        try {
            spearman = Optional.of(Spearman.test(x, y, exactness));
        } catch (final InputException tied) {
            why = tied.getMessage();
        }
        return new Correlations(spearman, why, pearson, SimpleRegression.fit(x, y), Normality.skewnessOf(x),
            Normality.skewnessOf(y), normality(x), normality(y));
    }

    private static Optional<Normality> normality(final double[] values) {
        return values.length > Normality.LARGEST ? Optional.empty() : Optional.of(Normality.of(values));
    }

    /** @return the chosen correlation; empty if it is Spearman's and there is none */
    public Optional<CorrelationTest> chosen(final CorrelationMethod method) {
        return method == CorrelationMethod.SPEARMAN ? spearman : Optional.of(pearson);
    }

    /** @return 95 % limits of the chosen correlation */
    public double[] chosenLimits(final CorrelationMethod method) {
        return method == CorrelationMethod.PEARSON ? new double[]{pearson.lower(), pearson.upper()}
            : spearman.map(test -> Spearman.interval(test.estimate(), test.n()))
                .orElse(new double[]{Double.NaN, Double.NaN});
    }
}
