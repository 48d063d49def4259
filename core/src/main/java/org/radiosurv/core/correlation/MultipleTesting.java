// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.correlation;

import org.radiosurv.core.InputException;

/**
 * Correction of p values for the number of tests, equal to R's {@code p.adjust}.
 *
 * <p>Sources: Holm, Scand J Stat 6 (1979) 65-70; Benjamini and Hochberg, J R Stat Soc B 57 (1995) 289-300.
 */
public final class MultipleTesting {

    private MultipleTesting() {
    }

    /**
     * @param p [m] p values, NaN for a test that is not counted
     * @return [m] adjusted by Holm's method, which bounds the chance of any false positive
     * @throws InputException if a value is outside 0 to 1
     */
    public static double[] holm(final double[] p) {
        final int[] order = SortOrder.ascending(p);
        final int m = counted(p);
        final double[] adjusted = p.clone();
        double running = 0;
        for (int k = 0; k < m; k++) {
            running = Math.max(running, Math.min(1, (m - k) * p[order[k]]));
            adjusted[order[k]] = running;
        }
        return adjusted;
    }

    /**
     * @param p [m] p values, NaN for a test that is not counted
     * @return [m] adjusted by Benjamini and Hochberg's method, which bounds the expected share of false positives
     * @throws InputException if a value is outside 0 to 1
     */
    public static double[] benjaminiHochberg(final double[] p) {
        final int[] order = SortOrder.ascending(p);
        final int m = counted(p);
        final double[] adjusted = p.clone();
        double running = 1;
        for (int k = m - 1; k >= 0; k--) {
            running = Math.min(running, p[order[k]] * m / (k + 1));
            adjusted[order[k]] = running;
        }
        return adjusted;
    }

    private static int counted(final double[] p) {
        int count = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] < 0 || p[i] > 1) {
                throw new InputException("A p value lies between 0 and 1", p[i] + " at position " + (i + 1),
                    "Give p values, not statistics.");
            }
            count += Double.isNaN(p[i]) ? 0 : 1;
        }
        return count;
    }
}
