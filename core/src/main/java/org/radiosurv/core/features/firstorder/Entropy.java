// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

/**
 * Shannon entropy from counts: with counts c and their sum S, -sum (c/S) log2 (c/S) = log2 S - (sum c log2 c) / S. The
 * terms depend on counts alone, so that small ones come from a table, and equal counts give equal bits in any image.
 */
public final class Entropy {

    private static final double LN_2 = Math.log(2);

    private static final double[] TABLE = table();

    private Entropy() {
    }

    private static double[] table() {
        final double[] table = new double[4097];
        for (int count = 2; count < table.length; count++) {
            table[count] = count * (Math.log(count) / LN_2);
        }
        return table;
    }

    /**
     * @param count c, at least 0
     * @return c log2 c, 0 for c = 0
     */
    public static double term(final long count) {
        return count < TABLE.length ? TABLE[(int)count] : count * (Math.log(count) / LN_2);
    }

    /**
     * @param total S, the sum of the counts, positive
     * @param terms the sum of {@link #term(long)} over the counts
     * @return the entropy in bit, never negative
     */
    public static double of(final long total, final double terms) {
        return Math.max(0, (term(total) - terms) / total);
    }

    /**
     * @param counts counts of at least 0, not all 0
     * @return the entropy in bit
     */
    public static double of(final int[] counts) {
        long total = 0;
        double terms = 0;
        for (final int count : counts) {
            total += count;
            terms += term(count);
        }
        return of(total, terms);
    }
}
