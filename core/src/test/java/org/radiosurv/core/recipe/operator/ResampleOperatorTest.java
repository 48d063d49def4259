// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class ResampleOperatorTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    private static final Affine IDENTITY = Affine.identity();

    private static Volume line(final double... values) {
        return new Volume(new Grid(values.length, 1, 1, IDENTITY), VoxelData.ofDoubles(values));
    }

    private static Grid row(final int n, final double start, final double step) {
        return new Grid(n, 1, 1, Affine.translation(start, 0, 0).times(Affine.scaling(step, 1, 1)));
    }

    private static Volume linear(final Volume image, final Affine matrix, final Grid target) {
        return new ResampleOperator(matrix, target).linear(image, NONE, Progress.NONE);
    }

    @Test
    void linearByHand() {
        final Volume result = linear(line(10, 20, 40), IDENTITY, row(6, -1, 0.75));
        // positions -1, -0.25, 0.5, 1.25, 2, 2.75
        final double[] expected = {0, 10, 15, 25, 40, 0};
        final boolean[] known = {false, true, true, true, true, false};
        for (int n = 0; n < 6; n++) {
            assertEquals(expected[n], result.get(n), 1e-12);
            assertEquals(known[n], result.isKnown(n), "voxel " + n);
        }
    }

    @Test
    void theFieldOfViewEndsHalfAVoxelBeyondTheLastCentre() {
        final Volume result = linear(line(10, 20), IDENTITY, row(5, -0.75, 0.25));
        assertFalse(result.isKnown(0));
        assertTrue(result.isKnown(1));
        assertEquals(10, result.get(1));
    }

    @Test
    void theMatrixLeadsFromTheTargetToTheSource() {
        // source world = target world + 1: the first target voxel shows the second source voxel
        final Volume result = linear(line(10, 20, 40), Affine.translation(1, 0, 0), row(2, 0, 1));
        assertEquals(20, result.get(0));
        assertEquals(40, result.get(1));
        assertTrue(result.fieldOfView().isEmpty());
    }

    @Test
    void theSameGridKeepsEveryBit() {
        final Volume image = line(0.1, Double.NaN, 1e300);
        assertSame(image.data(), linear(image, IDENTITY, image.grid()).data());
        final Affine there = Affine.of(0.98, 0.17, 0.03, 5, -0.17, 0.98, 0.02, -7, 0, 0.04, 1.01, 11, 0, 0, 0, 1);
        final Grid elsewhere = new Grid(3, 1, 1, there);
        assertSame(image.data(), linear(image, there.inverse(), elsewhere).data());
    }

    @Test
    void interpolatesLinearFunctionsExactly() {
        final Grid source = new Grid(9, 8, 7, Affine.of(0, -1.5, 0, 3, 2, 0, 0.1, 4, 0, 0.2, 3, 5, 0, 0, 0, 1));
        final double[] values = new double[source.voxels()];
        final double[] slope = {1.5, -2, 0.25};
        for (int n = 0; n < values.length; n++) {
            final double[] at = source.affine().apply(n % 9, n / 9 % 8, n / 72);
            values[n] = 7 + slope[0] * at[0] + slope[1] * at[1] + slope[2] * at[2];
        }
        final Volume image = new Volume(source, VoxelData.ofDoubles(values));
        final Affine matrix = Affine.of(1, 0.05, -0.02, 1, -0.05, 0.97, 0.01, -2, 0.02, 0, 1.02, 0.5, 0, 0, 0, 1);
        final Grid target = new Grid(12, 12, 12, Affine.of(1, 0, 0, -9, 0, 1.2, 0, 2, 0, 0, 2, 1, 0, 0, 0, 1));
        final ResampleOperator operator = new ResampleOperator(matrix, target);
        final Volume linear = operator.linear(image, NONE, Progress.NONE);
        final Volume cubic = operator.cubic(image, NONE, Progress.NONE);
        int checked = 0;
        for (int n = 0; n < target.voxels(); n++) {
            final double[] fixed = target.affine().apply(n % 12, n / 12 % 12, n / 144);
            final double[] moving = matrix.apply(fixed[0], fixed[1], fixed[2]);
            final double[] voxel = source.affine().inverse().apply(moving[0], moving[1], moving[2]);
            final double expected = 7 + slope[0] * moving[0] + slope[1] * moving[1] + slope[2] * moving[2];
            if (inside(voxel, source, 0)) {
                assertEquals(expected, linear.get(n), 1e-10);
                checked++;
            }
            if (inside(voxel, source, 1)) {
                assertEquals(expected, cubic.get(n), 1e-10);
            }
            assertEquals(inside(voxel, source, -0.5), linear.isKnown(n), "voxel " + n);
        }
        assertTrue(checked > 50, checked + " voxels inside");
    }

    private static boolean inside(final double[] voxel, final Grid grid, final double margin) {
        return voxel[0] >= margin && voxel[0] <= grid.nx() - 1 - margin && voxel[1] >= margin
            && voxel[1] <= grid.ny() - 1 - margin && voxel[2] >= margin && voxel[2] <= grid.nz() - 1 - margin;
    }

    /** Keys' kernel reproduces quadratic functions; at half a voxel the weights are -1/16, 9/16, 9/16, -1/16. */
    @Test
    void cubicByHand() {
        final Volume image = line(0, 1, 4, 9, 16, 25);
        final Volume result = new ResampleOperator(IDENTITY, row(3, 1.5, 1)).cubic(image, NONE, Progress.NONE);
        assertEquals(2.25, result.get(0), 1e-12);
        assertEquals((-0 + 9 * 1 + 9 * 4 - 9) / 16.0, result.get(0), 1e-12);
        assertEquals(12.25, result.get(2), 1e-12);
    }

    @Test
    void greyLevelsAreRoundedAndClipped() {
        final Volume levels =
            new Volume(new Grid(4, 1, 1, IDENTITY), VoxelData.ofUnsignedBytes(new byte[]{0, 3, (byte)255, (byte)255}));
        final ResampleOperator operator = new ResampleOperator(IDENTITY, row(3, 0.5, 1));
        final Volume result = operator.linear(levels, OptionalInt.of(256), Progress.NONE);
        assertTrue(result.data() instanceof VoxelData.UnsignedBytes);
        assertEquals(2, result.get(0), "1.5 is rounded up");
        assertEquals(129, result.get(1));
        final Volume cubic = operator.cubic(levels, OptionalInt.of(256), Progress.NONE);
        // -1/16 (3 - 255 at the border repeated) overshoots 255 and is clipped
        assertEquals(255, cubic.get(2));
    }

    @Test
    void nearestKeepsTypeAndScale() {
        final VoxelData stored = VoxelData.ofShorts(new short[]{-5, 7});
        final Volume image = new Volume(new Grid(2, 1, 1, IDENTITY), stored.scaled(0.5, 1));
        final Volume result = new ResampleOperator(IDENTITY, row(4, -0.4, 0.4)).nearest(image, Progress.NONE);
        assertTrue(result.data() instanceof VoxelData.Scaled scaled && scaled.stored() instanceof VoxelData.Shorts);
        assertEquals(-1.5, result.get(0));
        assertEquals(-1.5, result.get(2));
        assertEquals(4.5, result.get(3));
    }

    @Test
    void notANumberSpoilsOnlyItsNeighbours() {
        final Volume result = linear(line(1, Double.NaN, 3, 4), IDENTITY, row(6, 0, 0.5));
        assertEquals(1, result.get(0));
        assertTrue(Double.isNaN(result.get(1)) && Double.isNaN(result.get(3)));
        assertEquals(3, result.get(4));
        assertEquals(3.5, result.get(5));
    }

    @Test
    void whatTheSourceDoesNotKnowTheResultDoesNotKnow() {
        final BitSet known = new BitSet();
        known.set(0, 2);
        final Volume image = line(1, 2, 99, 99);
        final Volume partial = image.within(Mask.of(image.grid(), known));
        final Volume result = linear(partial, IDENTITY, row(4, 0, 0.75));
        assertTrue(result.isKnown(0) && result.isKnown(1));
        assertFalse(result.isKnown(2), "1.5 draws on the unknown voxel 2");
        assertFalse(result.isKnown(3));
    }

    private static Mask ball(final Grid grid, final double radius) {
        final BitSet members = new BitSet();
        for (int n = 0; n < grid.voxels(); n++) {
            final double[] at =
                grid.affine().apply(n % grid.nx(), n / grid.nx() % grid.ny(), n / grid.nx() / grid.ny());
            if (Math.hypot(Math.hypot(at[0], at[1]), at[2]) <= radius) {
                members.set(n);
            }
        }
        return Mask.of(grid, members);
    }

    /** A ball of 15 mm on 6 mm slices: membership keeps its volume within 2 % on a turned 1 mm grid. */
    @Test
    void masksKeepTheirVolume() {
        final Grid thick = new Grid(50, 50, 11, Affine.of(1, 0, 0, -25, 0, 1, 0, -25, 0, 0, 6, -30, 0, 0, 0, 1));
        final Mask source = ball(thick, 15);
        final double c = Math.cos(0.3);
        final double s = Math.sin(0.3);
        final Grid fine = new Grid(60, 60, 60, Affine.of(c, -s, 0, -20.5, s, c, 0, -38.2, 0, 0, 1, -30.3, 0, 0, 0, 1));
        final Mask label = new ResampleOperator(IDENTITY, fine).label(source, Progress.NONE);
        assertEquals(source.millilitres(), label.millilitres(), 0.02 * source.millilitres());
        final Mask nearest = new ResampleOperator(IDENTITY, fine).nearest(source, Progress.NONE);
        assertEquals(source.millilitres(), nearest.millilitres(), 0.02 * source.millilitres());
    }

    @Test
    void masksOfWholeVoxelShiftsComeBackExactly() {
        final Grid grid = new Grid(20, 20, 20, Affine.of(-1, 0, 0, 10, 0, 1, 0, -10, 0, 0, 1, -10, 0, 0, 0, 1));
        final Mask source = ball(grid, 6);
        final Affine shift = Affine.translation(2, -1, 3);
        final Mask moved = new ResampleOperator(shift, grid).label(source, Progress.NONE);
        assertEquals(source.count(), moved.count());
        assertEquals(source.voxels(), new ResampleOperator(shift.inverse(), grid).label(moved, Progress.NONE).voxels());
        assertEquals(source.voxels(), new ResampleOperator(IDENTITY, grid).label(source, Progress.NONE).voxels());
    }

    /** The same by brute force over the whole target, without the box that bounds the search. */
    @Test
    void theBoxLeavesNoMemberOut() {
        final Random random = new Random(9);
        final Grid grid = new Grid(14, 13, 12, Affine.of(-2, 0, 0, 12, 0, 1.5, 0, -9, 0, 0, 3, -15, 0, 0, 0, 1));
        for (int round = 0; round < 20; round++) {
            final BitSet members = new BitSet();
            for (int n = 0; n < 30; n++) {
                members.set(random.nextInt(grid.voxels()));
            }
            final Mask source = Mask.of(grid, members);
            final Affine matrix = Affine.of(1, 0.3 * random.nextGaussian(), 0, random.nextGaussian(), 0.2, 1, 0.1, 1, 0, 0.1,
                1.1, random.nextGaussian(), 0, 0, 0, 1);
            final Grid target = new Grid(30, 20, 25, Affine.of(1, 0, 0, -15, 0, 1.1, 0, -10, 0, 0, 1.3, -15, 0, 0, 0, 1));
            final ResampleOperator operator = new ResampleOperator(matrix, target);
            final Volume byImage = operator.linear(source.toVolume(), NONE, Progress.NONE);
            final BitSet expected = new BitSet();
            for (int n = 0; n < target.voxels(); n++) {
                expected.set(n, byImage.isKnown(n) && byImage.get(n) >= 0.5);
            }
            assertEquals(expected, operator.label(source, Progress.NONE).voxels());
        }
    }

    @Test
    void nothingStaysNothing() {
        final Grid grid = new Grid(4, 4, 4, IDENTITY);
        final Mask empty = Mask.of(grid, new BitSet());
        assertTrue(new ResampleOperator(IDENTITY, grid).label(empty, Progress.NONE).isEmpty());
        final Mask far = new ResampleOperator(Affine.translation(1e6, 0, 0), grid).label(ball(grid, 2), Progress.NONE);
        assertTrue(far.isEmpty());
        final Volume image = linear(ball(grid, 2).toVolume(), Affine.translation(1e6, 0, 0), grid);
        assertEquals(0, image.fieldOfView().orElseThrow().count());
    }
}
