// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * What a quantile is where the survival curve equals the sought level on a flat piece.
 *
 * <p>In either case it is the midpoint between the start of the piece and the next fall. The two differ where the curve
 * ends without a further fall.
 */
enum FlatPieceRule {

    /** The start of the last piece: R's printed median. */
    FIRST_TIME_WHEN_LAST,

    /** The midpoint between the start of the last piece and the last observed time: R's {@code quantile.survfit}. */
    MIDPOINT_ALWAYS;

    /** Square root of the double precision, R's tolerance for "equal to the level". */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /**
     * @param time [n] ascending times in days
     * @param level [n] curve or limit at these times; NaN entries are left out
     * @param sought level to fall to, 0 to 1
     * @return the time at which the curve reaches the level, NaN where it does not
     */
    double crossing(final double[] time, final double[] level, final double sought) {
        int first = 0;
        while (first < level.length && !(level[first] <= sought + TOLERANCE)) {
            first++;
        }
        if (first == level.length) {
            return Double.NaN;
        }
        if (Math.abs(level[first] - sought) >= TOLERANCE) {
            return time[first];
        }
        for (int row = first + 1; row < level.length; row++) {
            if (level[row] < sought - TOLERANCE) {
                return (time[first] + time[row]) / 2;
            }
        }
        return this == MIDPOINT_ALWAYS ? (time[first] + time[time.length - 1]) / 2 : time[first];
    }
}
