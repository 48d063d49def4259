// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.chart;

import java.util.Locale;

import org.radiosurv.core.survival.LogRankResult;

/** The line of text that states a test of equal survival. */
final class PValueText {

    private PValueText() {
    }

    /**
     * @param test result
     * @return for example "Log-rank p = 0.028", or "Log-rank p < 0.0001"
     */
    static String of(final LogRankResult test) {
        return of(test, "", false);
    }

    /**
     * @param test result
     * @param strata name of the column of the strata; empty for a test without
     * @param statistic whether to state statistic and degrees of freedom
     * @return for example "Log-rank p = 0.028", or "Stratified log-rank (by site): chi-square 9.51, df 1, p < 0.0001"
     */
    static String of(final LogRankResult test, final String strata, final boolean statistic) {
        final String name = name(test.rho());
        final String full = strata.isEmpty() ? name
            : "Stratified " + name.replace("Log-rank", "log-rank") + " (by " + strata + ")";
        return statistic ? full + ": chi-square " + String.format(Locale.ROOT, "%.2f", test.chisq()) + ", df " + test.degreesOfFreedom()
            + ", p " + amount(test.p()) : full + " p " + amount(test.p());
    }

    /**
     * @param p a p value
     * @return for example "p = 0.028", or "p &lt; 0.0001"
     */
    static String of(final double p) {
        return "p " + amount(p);
    }

    private static String name(final double rho) {
        if (rho == 0) {
            return "Log-rank";
        }
        return rho == 1 ? "Peto" : String.format(Locale.ROOT, "Weighted log-rank (rho = %s)", rho);
    }

    /**
     * @param p a p value or NaN
     * @return for example "= 0.028", "< 0.0001" or "not defined"
     */
    static String amount(final double p) {
        if (Double.isNaN(p)) {
            return "not defined";
        }
        if (p < 0.0001) {
            return "< 0.0001";
        }
        final int decimals = p < 0.001 ? 5 : p < 0.01 ? 4 : p < 0.1 ? 3 : 2;
        return "= " + String.format(Locale.ROOT, "%." + decimals + "f", p);
    }
}
