// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import java.util.function.IntPredicate;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Volume;

/**
 * Order statistics of any numbers in a fixed small memory: the bits of a double, seen as a whole number, order like the
 * doubles themselves (negative ones mirrored). Four passes fix the wanted value's bits, 16 at a time, by counting.
 */
final class RefinedRanks implements Ranks {

    private static final int BITS = 16;

    private final Volume image;

    private final IntPredicate measured;

    private final Progress progress;

    private final long count;

    RefinedRanks(final Volume image, final IntPredicate measured, final Progress progress) {
        this.image = image;
        this.measured = measured;
        this.progress = progress;
        this.count = above(Double.NEGATIVE_INFINITY);
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public double at(final long rank) {
        long left = rank;
        long prefix = 0;
        for (int shift = 64 - BITS; shift >= 0; shift -= BITS) {
            final long[] counts = counts(prefix, shift);
            int digit = 0;
            while (counts[digit] < left) {
                left -= counts[digit++];
            }
            prefix = prefix << BITS | digit;
        }
        return value(prefix);
    }

    /** Counts the next 16 bits of all values whose bits above them are those of the prefix. */
    private long[] counts(final long prefix, final int shift) {
        progress.checkCanceled();
        final long[] counts = new long[1 << BITS];
        final boolean first = shift == 64 - BITS;
        for (int index = 0; index < image.grid().voxels(); index++) {
            final double value = image.get(index);
            if (Double.isFinite(value) && measured.test(index)) {
                final long key = key(value);
                if (first || key >>> shift + BITS == prefix) {
                    counts[(int)(key >>> shift & (1 << BITS) - 1)]++;
                }
            }
        }
        return counts;
    }

    @Override
    public long above(final double bound) {
        progress.checkCanceled();
        long above = 0;
        for (int index = 0; index < image.grid().voxels(); index++) {
            final double value = image.get(index);
            if (value > bound && Double.isFinite(value) && measured.test(index)) {
                above++;
            }
        }
        return above;
    }

    /** A number whose unsigned order is the order of doubles; -0 counts as 0. */
    private static long key(final double value) {
        final long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    private static double value(final long key) {
        return Double.longBitsToDouble(key < 0 ? key & Long.MAX_VALUE : ~key);
    }
}
