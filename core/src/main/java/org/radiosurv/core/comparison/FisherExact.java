// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.comparison;

import java.util.concurrent.CancellationException;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;

/**
 * Fisher's exact test that two nominal variables are independent, for any number of rows and columns.
 *
 * <p>Given the totals, a table has probability (product of row totals! and column totals!) / (n! product of counts!). The
 * two-sided p is the sum over all tables with these totals that are at most as probable as the observed one; probabilities
 * that exceed it by less than a share of 1e-7 count as equal. That is the p of R's {@code fisher.test}. Rows and columns without
 * patients are left out.
 *
 * <p>For two rows and two columns also the conditional maximum likelihood estimate of the odds ratio and its exact interval,
 * from the noncentral hypergeometric distribution. R solves the same equations to about four digits, this class to fourteen.
 *
 * <p>Sources: Fisher, J R Stat Soc 98 (1935) 39-82; Freeman and Halton, Biometrika 38 (1951) 141-149; Mehta and Patel, J Am
 * Stat Assoc 78 (1983) 427-434.
 *
 * @param p two-sided p
 * @param oddsRatio conditional estimate for two rows and columns, (1,1)(2,2) against (1,2)(2,1), 0 to infinity; NaN for larger
 *            tables
 * @param lower lower 95 % limit of the odds ratio; NaN for larger tables
 * @param upper upper limit
 */
public record FisherExact(double p, double oddsRatio, double lower, double upper) {

    /** Probabilities that differ by less than this share are equal. */
    static final double TIE = 1e-7;

    /**
     * @param table counts
     * @return the test, with 95 % limits
     * @throws InputException as {@link #test(ContingencyTable, double, Progress)}
     */
    public static FisherExact test(final ContingencyTable table) {
        return test(table, 0.95, Progress.NONE);
    }

    /**
     * @param table counts
     * @param level confidence level of the odds ratio's limits, 0 &lt; level &lt; 1
     * @param progress for cancelling
     * @return the test
     * @throws InputException if fewer than two rows or columns have patients, the level is not inside (0, 1), or there are too
     *             many tables with these totals
     * @throws CancellationException if cancelled
     */
    public static FisherExact test(final ContingencyTable table, final double level, final Progress progress) {
        if (!(level > 0 && level < 1)) {
            throw new InputException("A confidence level lies strictly between 0 and 1", level, "Use for example 0.95.");
        }
        final int[][] counts = table.testable("Fisher's exact test");
        if (counts.length > 2 || counts[0].length > 2) {
            return new FisherExact(TableProbabilities.atMostAsProbable(counts, progress), Double.NaN, Double.NaN, Double.NaN);
        }
        final OddsRatio ratio = new OddsRatio(counts);
        return new FisherExact(ratio.p(), ratio.estimate(), ratio.lower((1 - level) / 2), ratio.upper((1 - level) / 2));
    }
}
