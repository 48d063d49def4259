// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

/**
 * The time at which a survival curve or its confidence limit falls to a level.
 *
 * <p>Both rules of R give the first time at which the curve is at most the level or, where it equals the level on a flat
 * piece, the midpoint of that piece. They differ where the curve ends with that piece, and for a confidence limit that
 * rises again late, when few are at risk.
 */
final class CurveCrossing {

    /** Square root of the double precision, R's tolerance for "equal to the level". */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private CurveCrossing() {
    }

    /**
     * Rule of the printed median ({@code summary.survfit}): the first crossing; the start of a flat piece after which the
     * curve does not fall any more.
     *
     * @param time [n] ascending times in days
     * @param level [n] curve or limit at these times; NaN entries are left out
     * @param sought level to fall to, 0 to 1
     * @return time in days, NaN where the level is not reached
     */
    static double first(final double[] time, final double[] level, final double sought) {
        int first = 0;
        while (first < level.length && !(level[first] <= sought + TOLERANCE)) {
            first++;
        }
        if (first == level.length) {
            return Double.NaN;
        }
        if (Math.abs(level[first] - sought) < TOLERANCE) {
            for (int row = first + 1; row < level.length; row++) {
                if (level[row] < sought - TOLERANCE) {
                    return (time[first] + time[row]) / 2;
                }
            }
        }
        return time[first];
    }

    /**
     * Rule of {@code quantile.survfit}: the time of the highest value that is at most the level, which for a limit that
     * rises again need not be the first crossing. A flat piece at the end of the curve ends at the last time.
     *
     * @param time [n] ascending times in days
     * @param level [n] curve or limit at these times; NaN entries are left out
     * @param sought level to fall to, 0 to 1
     * @return time in days, NaN where the level is not reached
     */
    static double highestReached(final double[] time, final double[] level, final double sought) {
        final int reached = highestAtMost(level, sought + TOLERANCE);
        if (reached < 0) {
            return Double.NaN;
        }
        if (Math.abs(lastNewValue(level) - sought) < TOLERANCE) {
            return (time[reached] + time[time.length - 1]) / 2;
        }
        final int passed = highestAtMost(level, sought - TOLERANCE);
        return passed < 0 ? Double.NaN : (time[reached] + time[passed]) / 2;
    }

    private static int highestAtMost(final double[] level, final double bound) {
        int best = -1;
        for (int row = 0; row < level.length; row++) {
            if (level[row] <= bound && (best < 0 || level[row] > level[best])) {
                best = row;
            }
        }
        return best;
    }

    /** @return the last value of the curve that is not a repetition of an earlier one */
    private static double lastNewValue(final double[] level) {
        int row = level.length - 1;
        while (row > 0 && Double.compare(level[row], level[row - 1]) == 0) {
            row--;
        }
        return level[row];
    }
}
