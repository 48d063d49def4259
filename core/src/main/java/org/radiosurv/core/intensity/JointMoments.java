// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;

/**
 * Means, variances and covariance of two images x and y over the voxels of a mask that both cover and in which both are
 * finite; population moments (1/N), in two passes.
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
        final long[] count = new long[1];
        final CompensatedSum sumX = new CompensatedSum();
        final CompensatedSum sumY = new CompensatedSum();
        forEach(x, y, mask, (a, b) -> {
            count[0]++;
            sumX.add(a);
            sumY.add(b);
        });
        final double n = count[0];
        final double meanX = sumX.value() / n;
        final double meanY = sumY.value() / n;
        final CompensatedSum squaresX = new CompensatedSum();
        final CompensatedSum squaresY = new CompensatedSum();
        final CompensatedSum products = new CompensatedSum();
        forEach(x, y, mask, (a, b) -> {
            squaresX.add((a - meanX) * (a - meanX));
            squaresY.add((b - meanY) * (b - meanY));
            products.add((a - meanX) * (b - meanY));
        });
        return new JointMoments(count[0], meanX, meanY, squaresX.value() / n, squaresY.value() / n, products.value() / n);
    }

    /** Standard deviation of y - slope x over the same voxels, from its differences to its mean. */
    static double sdOfResidual(final Volume x, final Volume y, final Mask mask, final double slope, final double mean) {
        final long[] count = new long[1];
        final CompensatedSum squares = new CompensatedSum();
        forEach(x, y, mask, (a, b) -> {
            final double difference = b - slope * a - mean;
            count[0]++;
            squares.add(difference * difference);
        });
        return Math.sqrt(squares.value() / count[0]);
    }

    /** Gets the values of both images in one voxel. */
    @FunctionalInterface
    private interface Pair {

        void accept(double x, double y);
    }

    private static void forEach(final Volume x, final Volume y, final Mask mask, final Pair pair) {
        mask.forEach(index -> {
            final double a = x.get(index);
            final double b = y.get(index);
            if (x.isKnown(index) && y.isKnown(index) && Double.isFinite(a) && Double.isFinite(b)) {
                pair.accept(a, b);
            }
        });
    }
}
