// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.InputException;

/**
 * Which voxels of the VOI stay in the intensity mask [IFBP], by their intensity as read. The morphological mask keeps
 * all.
 *
 * @param low smallest intensity that stays, -infinity for no limit
 * @param high largest intensity that stays, infinity for no limit
 * @param outlierDeviations voxels further than this many (population) standard deviations from the mean of the whole VOI
 *             leave; infinity for no such filter (IBSI's usual value is 3)
 */
public record Resegmentation(double low, double high, double outlierDeviations) {

    /** All voxels stay. */
    public static final Resegmentation NONE =
        new Resegmentation(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks the limits. */
    public Resegmentation {
        if (!(low <= high)) {
            throw new InputException("A re-segmentation range goes from its lower to its upper limit",
                low + " to " + high, "Exchange the limits.");
        }
        if (!(outlierDeviations > 0)) {
            throw new InputException("The outlier filter takes a positive number of standard deviations",
                outlierDeviations, "IBSI uses 3.");
        }
    }

    /**
     * @param low smallest intensity that stays
     * @param high largest intensity that stays
     * @return a range without outlier filter
     */
    public static Resegmentation range(final double low, final double high) {
        return new Resegmentation(low, high, Double.POSITIVE_INFINITY);
    }

    /** @return whether the range has a lower limit */
    public boolean hasLow() {
        return low != Double.NEGATIVE_INFINITY;
    }

    /** @return whether the range has an upper limit */
    public boolean hasHigh() {
        return high != Double.POSITIVE_INFINITY;
    }

    /** @return whether there is an outlier filter */
    public boolean filtersOutliers() {
        return outlierDeviations != Double.POSITIVE_INFINITY;
    }

    /**
     * @param intensity a voxel's value
     * @return whether it lies within the range
     */
    public boolean keeps(final double intensity) {
        return intensity >= low && intensity <= high;
    }

    /** @return the limits in words, such as {@code range -1000.0 to 400.0, outliers beyond 3.0 SD} */
    @Override
    public String toString() {
        final String range = hasLow() || hasHigh() ? "range " + low + " to " + high : "";
        return filtersOutliers() ? range + (range.isEmpty() ? "" : ", ") + "outliers beyond " + outlierDeviations + " SD"
            : range.isEmpty() ? "all voxels" : range;
    }
}
