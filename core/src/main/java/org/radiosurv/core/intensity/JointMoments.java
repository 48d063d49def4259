// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Means, variances and covariance of two images x and y over the voxels of a mask that both cover and in which both are
 * finite; population moments (1/N).
 *
 * @param count N
 * @param meanX mean of x
 * @param meanY mean of y
 * @param varianceX variance of x
 * @param varianceY variance of y
 * @param covariance covariance of x and y
 */
record JointMoments(long count, double meanX, double meanY, double varianceX, double varianceY, double covariance) {

    static JointMoments of(final Volume x, final Volume y, final Mask mask) {
        final double[] sums = new double[3];
        mask.forEach(index -> {
            if (counts(x, y, index)) {
                sums[0]++;
                sums[1] += x.get(index);
                sums[2] += y.get(index);
            }
        });
        final double meanX = sums[1] / sums[0];
        final double meanY = sums[2] / sums[0];
        final double[] squares = new double[3];
        mask.forEach(index -> {
            if (counts(x, y, index)) {
                final double dx = x.get(index) - meanX;
                final double dy = y.get(index) - meanY;
                squares[0] += dx * dx;
                squares[1] += dy * dy;
                squares[2] += dx * dy;
            }
        });
        return new JointMoments((long)sums[0], meanX, meanY, squares[0] / sums[0], squares[1] / sums[0],
            squares[2] / sums[0]);
    }

    private static boolean counts(final Volume x, final Volume y, final int index) {
        return x.isKnown(index) && y.isKnown(index) && Double.isFinite(x.get(index)) && Double.isFinite(y.get(index));
    }

    /** Standard deviation of y - slope x over the same voxels, from its differences to its mean. */
    static double sdOfResidual(final Volume x, final Volume y, final Mask mask, final double slope, final double mean) {
        final double[] sums = new double[2];
        mask.forEach(index -> {
            if (counts(x, y, index)) {
                final double difference = y.get(index) - slope * x.get(index) - mean;
                sums[0]++;
                sums[1] += difference * difference;
            }
        });
        return Math.sqrt(sums[1] / sums[0]);
    }
}
