// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import java.util.function.IntPredicate;

import org.radiosurv.core.volume.Volume;

/** Order statistics of whole numbers from -32768 to 65535: one pass that counts each value. */
final class CountedRanks implements Ranks {

    private static final int OFFSET = 32768;

    private final long[] counts = new long[OFFSET + 65536];

    private long count;

    CountedRanks(final Volume image, final IntPredicate measured) {
        for (int index = 0; index < image.grid().voxels(); index++) {
            if (measured.test(index)) {
                counts[(int)image.get(index) + OFFSET]++;
                count++;
            }
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public double at(final long rank) {
        long seen = 0;
        int value = 0;
        while (seen + counts[value] < rank) {
            seen += counts[value++];
        }
        return value - OFFSET;
    }

    @Override
    public long above(final double value) {
        long above = 0;
        for (int n = (int)value + OFFSET + 1; n < counts.length; n++) {
            above += counts[n];
        }
        return above;
    }
}
