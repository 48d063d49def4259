// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.definition.Measurements;
import org.radiosurv.core.features.region.IntensityMask;

/**
 * Moran's I [N365] and Geary's C [NPT7] with weights w = 1 / distance over all pairs of voxels. The sums over pairs
 * follow from the potentials at each voxel, sum_j w_ij and sum_j w_ij (x_j - m), which are convolutions with 1 /
 * distance: {@link PairPotentials} gets them in O(n log n) of the box instead of O(N^2).
 */
final class SpatialAutocorrelation {

    private SpatialAutocorrelation() {
    }

    static void measure(final IntensityMask voxels, final Measurements values, final Progress progress) {
        final double[] x = voxels.intensities();
        final double mean = sum(x) / x.length;
        double squares = 0;
        for (int n = 0; n < x.length; n++) {
            x[n] -= mean;
            squares += x[n] * x[n];
        }
        if (x.length == 1 || voxels.minimum() == voxels.maximum()) {
            final String reason = x.length == 1 ? "one voxel makes no pair" : "all intensities are equal";
            values.setMissing(MorphologyFeature.MORAN_I, reason);
            values.setMissing(MorphologyFeature.GEARY_C, reason);
            return;
        }
        final PairPotentials potentials = PairPotentials.of(voxels, x, progress);
        double weights = 0;
        double products = 0;
        double squareDifferences = 0;
        for (int n = 0; n < x.length; n++) {
            weights += potentials.ofOnes(n);
            products += x[n] * potentials.ofValues(n);
            squareDifferences += 2 * x[n] * (x[n] * potentials.ofOnes(n) - potentials.ofValues(n));
        }
        values.set(MorphologyFeature.MORAN_I, x.length / weights * products / squares);
        values.set(MorphologyFeature.GEARY_C, (x.length - 1) / (2 * weights) * squareDifferences / squares);
    }

    private static double sum(final double[] numbers) {
        double sum = 0;
        for (final double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
