// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Volume;

/**
 * The threshold that splits values into two classes with the largest variance between them (N. Otsu, IEEE Trans.
 * Systems, Man and Cybernetics 9:62-66, 1979), over a histogram of 256 bins from the smallest to the largest finite
 * value.
 */
final class OtsuThreshold {

    private static final int BINS = 256;

    private OtsuThreshold() {
    }

    /**
     * @param image an image with at least two different finite values
     * @return the upper bound of the last bin of the lower class: values above it are the upper class
     */
    static double of(final Volume image) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < image.grid().voxels(); index++) {
            final double value = image.get(index);
            if (Double.isFinite(value) && image.isKnown(index)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (!(low < high)) {
            throw new InputException("The head is found by a threshold in an image with contrast", "a constant image",
                "Check the image, or give a mask.");
        }
        return low + (bestSplit(histogram(image, low, high)) + 1) * (high - low) / BINS;
    }

    private static long[] histogram(final Volume image, final double low, final double high) {
        final long[] counts = new long[BINS];
        for (int index = 0; index < image.grid().voxels(); index++) {
            final double value = image.get(index);
            if (Double.isFinite(value) && image.isKnown(index)) {
                counts[Math.min(BINS - 1, (int)(BINS * (value - low) / (high - low)))]++;
            }
        }
        return counts;
    }

    /** Variance between classes w0 w1 (m0 - m1)^2, computed from running sums; the first of equal maxima. */
    private static int bestSplit(final long[] counts) {
        double total = 0;
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            total += counts[bin];
            sum += (double)bin * counts[bin];
        }
        double weight = 0;
        double below = 0;
        double best = -1;
        int split = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            weight += counts[bin];
            below += (double)bin * counts[bin];
            if (weight > 0 && weight < total) {
                final double difference = below / weight - (sum - below) / (total - weight);
                final double between = weight * (total - weight) * difference * difference;
                if (between > best) {
                    best = between;
                    split = bin;
                }
            }
        }
        return split;
    }
}
