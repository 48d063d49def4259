// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.InputException;

/**
 * Bins of equal width between two intensities, IBSI's fixed bin number [K15C] counted from 0: bin(x) = floor(count
 * (x - low) / (high - low)), clipped to 0 .. count - 1; the upper end belongs to the last bin. One rule for grey levels
 * of an image and for the discretisation of a VOI.
 *
 * <p>A value whose position differs from a bin's lower bound by rounding error only (less than {@value #TIE} of a bin)
 * belongs to that bin. Maps that are computed from grey levels have few distinct values, so that thousands of voxels
 * may lie exactly on a bound; without this rule the last bit of a mean would move all of them by one level. Whole
 * numbers of a range below 10^10 are never that close to a bound without lying on it.
 *
 * @param low value at the lower bound of bin 0
 * @param high value at the upper bound of the last bin; equal to low: there is only bin 0
 * @param count number of bins, at least 1
 */
public record EqualBins(double low, double high, int count) {

    private static final double TIE = 1e-10;

    /** Checks the parameters. */
    public EqualBins {
        if (!(low <= high) || count < 1) {
            throw new InputException("Bins have low <= high, and there is at least one",
                low + " to " + high + ", " + count + " bins", "Measure the bounds again.");
        }
    }

    /**
     * @param value any finite value
     * @return its bin, 0 to count - 1
     */
    public int bin(final double value) {
        if (value <= low || high == low) {
            return 0;
        }
        if (value >= high) {
            return count - 1;
        }
        return Math.min(count - 1, (int)Math.floor(count * (value - low) / (high - low) + TIE));
    }
}
