// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.recipe.GdFormula;
import org.radiosurv.core.recipe.GdRegion;
import org.radiosurv.core.recipe.operator.GdZScoreOperator;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class GdStatisticsTest {

    private static final Grid SIX = new Grid(6, 1, 1, Affine.identity());

    private static final double TOLERANCE = 1e-14;

    private static Volume image(final double... values) {
        return new Volume(SIX, VoxelData.ofDoubles(values));
    }

    private static Mask mask(final int from, final int to) {
        final BitSet members = new BitSet();
        members.set(from, to);
        return Mask.of(SIX, members);
    }

    private static GdStatistics measure(final Volume t1, final Volume t1gd, final Mask mask, final GdFormula formula) {
        return GdStatistics.measure(t1, t1gd, Optional.ofNullable(mask), formula, Progress.NONE);
    }

    /** Four voxels: T = 1 2 3 4, G = 3 5 4 8; d = 2 3 1 4, mean 2.5, SD sqrt(5/4). */
    @Test
    void differenceByHand() {
        final Volume t1 = image(1, 2, 3, 4, 99, 99);
        final Volume t1gd = image(3, 5, 4, 8, 0, 0);
        final GdStatistics statistics = measure(t1, t1gd, mask(0, 4), GdFormula.DIFFERENCE);
        assertEquals(1, statistics.slope());
        assertEquals(2.5, statistics.mean(), TOLERANCE);
        assertEquals(Math.sqrt(1.25), statistics.sd(), TOLERANCE);
        assertEquals(GdRegion.MASK, statistics.region());
        final Volume z = new GdZScoreOperator(statistics.slope(), statistics.mean(), statistics.sd()).apply(t1, t1gd,
            mask(0, 4), Progress.NONE);
        assertEquals(-0.5 / Math.sqrt(1.25), z.get(0), TOLERANCE);
        assertEquals(1.5 / Math.sqrt(1.25), z.get(3), TOLERANCE);
        assertEquals(0, z.get(5));
    }

    /**
     * The same: mean T 2.5, G 5; covariance 7/4, variance of T 5/4: slope 1.4, intercept 1.5; residuals 0.1 0.7 -1.7
     * 0.9.
     */
    @Test
    void regressionByHand() {
        final GdStatistics statistics =
            measure(image(1, 2, 3, 4, 0, 0), image(3, 5, 4, 8, 0, 0), mask(0, 4), GdFormula.REGRESSION);
        assertEquals(1.4, statistics.slope(), TOLERANCE);
        assertEquals(1.5, statistics.mean(), TOLERANCE);
        assertEquals(Math.sqrt((0.01 + 0.49 + 2.89 + 0.81) / 4), statistics.sd(), TOLERANCE);
    }

    /** z(G) - z(T) for G = 3: (3 - 5) / sqrt(3.5) - (1 - 2.5) / sqrt(1.25). */
    @Test
    void differenceOfZScoresByHand() {
        final Volume t1 = image(1, 2, 3, 4, 0, 0);
        final Volume t1gd = image(3, 5, 4, 8, 0, 0);
        final GdStatistics statistics = measure(t1, t1gd, mask(0, 4), GdFormula.ZDIFF);
        final Volume z = new GdZScoreOperator(statistics.slope(), statistics.mean(), statistics.sd()).apply(t1, t1gd,
            mask(0, 4), Progress.NONE);
        assertEquals(-2 / Math.sqrt(3.5) + 1.5 / Math.sqrt(1.25), z.get(0), TOLERANCE);
        assertEquals(3 / Math.sqrt(3.5) - 1.5 / Math.sqrt(1.25), z.get(3), TOLERANCE);
    }

    @Test
    void strippedImagesAreMeasuredAboveZero() {
        final GdStatistics statistics =
            measure(image(0, 0, 1, 2, 3, 4), image(5, 0, 0, 2, 4, 8), null, GdFormula.DIFFERENCE);
        assertEquals(GdRegion.POSITIVE, statistics.region());
        assertEquals(3, statistics.voxels());
        assertTrue(statistics.note().orElseThrow().contains("33 %"), statistics.note().toString());
    }

    /** A block of tissue in noisy air without exact zeros: the head is the block. */
    @Test
    void otherImagesAreMeasuredInTheHead() {
        final Grid grid = new Grid(10, 10, 10, Affine.identity());
        final byte[] t1 = new byte[1000];
        final byte[] t1gd = new byte[1000];
        for (int n = 0; n < 1000; n++) {
            final boolean inside = n % 10 / 2 % 4 > 0 && n / 10 % 10 > 1 && n / 10 % 10 < 8 && n / 100 > 1 && n / 100 < 8;
            t1[n] = (byte)(inside ? 100 + n % 7 : 1 + n % 3);
            t1gd[n] = (byte)(inside ? 110 + n % 5 : 2);
        }
        final GdStatistics statistics = measure(new Volume(grid, VoxelData.ofUnsignedBytes(t1)),
            new Volume(grid, VoxelData.ofUnsignedBytes(t1gd)), null, GdFormula.DIFFERENCE);
        assertEquals(GdRegion.HEAD, statistics.region());
        assertEquals(216, statistics.voxels());
        assertTrue(statistics.note().orElseThrow().contains("head"), statistics.note().toString());
    }

    @Test
    void refusesImagesWithoutContrast() {
        assertThrows(InputException.class,
            () -> measure(image(1, 2, 3, 4, 5, 6), image(2, 3, 4, 5, 6, 7), mask(0, 6), GdFormula.DIFFERENCE));
        assertThrows(InputException.class,
            () -> measure(image(1, 1, 1, 1, 1, 1), image(2, 3, 4, 5, 6, 7), mask(0, 6), GdFormula.REGRESSION));
        assertThrows(InputException.class,
            () -> measure(image(1, 1, 1, 1, 1, 1), image(2, 3, 4, 5, 6, 7), mask(0, 6), GdFormula.ZDIFF));
        assertThrows(InputException.class,
            () -> measure(image(1, 2, 3, 4, 5, 6), image(2, 9, 4, 5, 6, 7), mask(0, 0), GdFormula.DIFFERENCE));
    }

    @Test
    void voxelsThatOneImageDoesNotCoverAreLeftOut() {
        final Volume partial = image(3, 5, 4, 8, 1000, 1000).within(mask(0, 4));
        final GdStatistics statistics = measure(image(1, 2, 3, 4, 5, 6), partial, mask(0, 6), GdFormula.DIFFERENCE);
        assertEquals(4, statistics.voxels());
        assertEquals(2.5, statistics.mean(), TOLERANCE);
    }
}
