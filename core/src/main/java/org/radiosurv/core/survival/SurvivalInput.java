// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.survival;

import java.util.Arrays;

import org.radiosurv.core.InputException;

/**
 * Rules that survival times obey, and the merging of times that differ only by rounding.
 *
 * <p>Times are days since day 0, finite and not negative. Two neighbouring distinct times are the same time when they
 * differ by at most 1.5e-8 (the square root of the double precision), absolutely or relative to the mean distinct time;
 * a chain of such neighbours takes the value of its first member. This is the {@code timefix} of R's survival package: a
 * time that was computed as 2.000000001 is a tie with 2, not an own risk set.
 */
public final class SurvivalInput {

    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private SurvivalInput() {
    }

    /**
     * Checks times and events of a cohort.
     *
     * @param time [n] times in days
     * @param event [n] true where the event happened
     * @throws InputException if there is no patient, the lengths differ, or a time is negative, NaN or infinite; the
     *             message names the row, counted from 1
     */
    public static void check(final double[] time, final boolean[] event) {
        checkLength("events", event.length, time.length);
        if (time.length == 0) {
            throw new InputException("A survival analysis needs at least one patient", "an empty table",
                "Check the row filter and the columns for time and event.");
        }
        for (int i = 0; i < time.length; i++) {
            if (!(time[i] >= 0 && time[i] < Double.POSITIVE_INFINITY)) {
                throw new InputException("A survival time is a finite number of days, 0 or more",
                    time[i] + " in row " + (i + 1), "Correct the value or leave the row out.");
            }
        }
    }

    /**
     * @param what plural noun for what is counted, for the message
     * @param received number of values received
     * @param patients number of patients
     * @throws InputException if the numbers differ
     */
    static void checkLength(final String what, final int received, final int patients) {
        if (received != patients) {
            throw new InputException("There are as many " + what + " as times (" + patients + ")", received + " " + what,
                "Give one value per patient in both.");
        }
    }

    /**
     * Merges times that differ only by rounding.
     *
     * @param time [n] times in days, finite
     * @return [n] the times with near ties made equal; the same array when there is none
     */
    public static double[] mergeNearTies(final double[] time) {
        final double[] distinct = distinct(time);
        final double scale = Arrays.stream(distinct).map(Math::abs).average().orElse(0);
        final double[] starts = new double[distinct.length];
        int count = 0;
        for (int i = 0; i < distinct.length; i++) {
            final double gap = i == 0 ? Double.POSITIVE_INFINITY : distinct[i] - distinct[i - 1];
            if (gap > TOLERANCE && gap / scale > TOLERANCE || i == 0) {
                starts[count++] = distinct[i];
            }
        }
        return count == distinct.length ? time : snapped(time, Arrays.copyOf(starts, count));
    }

    private static double[] snapped(final double[] time, final double[] starts) {
        final double[] result = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            final int found = Arrays.binarySearch(starts, time[i]);
            result[i] = starts[found >= 0 ? found : -found - 2];
        }
        return result;
    }

    /** @return the distinct values, ascending */
    static double[] distinct(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
