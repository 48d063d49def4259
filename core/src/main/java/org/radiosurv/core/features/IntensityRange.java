// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features;

import org.radiosurv.core.volume.Volume;

/**
 * The range of intensities that bins of equal width divide.
 *
 * @param minimum lower end
 * @param maximum upper end, at least the lower
 */
record IntensityRange(double minimum, double maximum) {

    /**
     * Maps such as a z-score of integer differences have values exactly on edges of bins, but for the last bits of mean
     * and standard deviation, which depend on the order of summation. This part of a bin is far above such errors and
     * far below anything that an image tells.
     */
    private static final double EDGE = 1e-9;

    /** The range of an image's finite values within its field of view; 0 to 0 when there is none. */
    static IntensityRange of(final Volume image) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        final int voxels = image.grid().voxels();
        for (int index = 0; index < voxels; index++) {
            final double value = image.get(index);
            if ((value < minimum || value > maximum) && Double.isFinite(value) && image.isKnown(index)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
            }
        }
        return minimum <= maximum ? new IntensityRange(minimum, maximum) : new IntensityRange(0, 0);
    }

    /**
     * IBSI's fixed bin number [K15C], counted from 0: the upper end belongs to the last bin; all 0 for a range of one
     * value. A value below an edge by less than the share {@link #EDGE} of a bin counts as on it.
     */
    int bin(final double value, final int count) {
        if (maximum == minimum) {
            return 0;
        }
        final double bin = Math.floor(count * (value - minimum) / (maximum - minimum) + EDGE);
        return (int)Math.max(0, Math.min(count - 1, bin));
    }
}
