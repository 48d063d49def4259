// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FSL's matrices, by hand and there and back. */
class FslMatrixTest {

    private static final Grid RADIOLOGICAL = new Grid(10, 12, 8, Affine.of(-2, 0, 0, 9, 0, 3, 0, -5, 0, 0, 4, 1, 0, 0, 0, 1));

    private static final Grid NEUROLOGICAL = new Grid(11, 9, 7, Affine.of(2, 0, 0, -7, 0, 2.5, 0, 4, 0, 0, 5, -3, 0, 0, 0, 1));

    private static final Grid OBLIQUE = new Grid(20, 21, 22,
        Affine.of(0.9, 0.1, -0.3, 3, -0.2, 1.1, 0.2, 5, 0.25, -0.15, 2.9, 7, 0, 0, 0, 1));

    private static final Affine WORLD =
        Affine.of(1.02, 0.1, -0.05, 4, -0.11, 0.97, 0.03, -6, 0.06, -0.02, 1.01, 9, 0, 0, 0, 1);

    @Test
    void radiologicalStorageKeepsTheFirstAxis() {
        assertArrayEquals(new double[]{6, 3, 8}, FslMatrix.scaledMillimetres(RADIOLOGICAL).apply(3, 1, 2), 1e-12);
    }

    @Test
    void neurologicalStorageReversesTheFirstAxis() {
        // (11 - 1) * 2 - 3 * 2
        assertArrayEquals(new double[]{14, 2.5, 10}, FslMatrix.scaledMillimetres(NEUROLOGICAL).apply(3, 1, 2), 1e-12);
    }

    @Test
    void theIdentityOfScaledMillimetresLaysFirstVoxelOnFirstVoxel() {
        final Affine world = FslMatrix.toWorld(Affine.identity(), RADIOLOGICAL, RADIOLOGICAL);
        assertTrue(world.closeTo(Affine.identity(), 1e-12));
        // neurological moving: FSL's zero is the last voxel of the first axis
        final Affine mixed = FslMatrix.toWorld(Affine.identity(), RADIOLOGICAL, NEUROLOGICAL);
        assertArrayEquals(NEUROLOGICAL.affine().apply(10, 0, 0), mixed.apply(9, -5, 1), 1e-12);
    }

    @Test
    void thereAndBackForEveryPairOfStorages() {
        final Grid[] grids = {RADIOLOGICAL, NEUROLOGICAL, OBLIQUE};
        for (final Grid fixed : grids) {
            for (final Grid moving : grids) {
                final Affine fsl = FslMatrix.fromWorld(WORLD, fixed, moving);
                assertTrue(FslMatrix.toWorld(fsl, fixed, moving).closeTo(WORLD, 1e-10));
            }
        }
    }

    /**
     * M = S_fixed A_fixed^-1 W^-1 A_moving S_moving^-1 by numpy 1.24 in doubles, which takes S and A from the headers that
     * nibabel writes for these grids; printed with 16 digits.
     */
    @ParameterizedTest
    @CsvSource({
        "RADIOLOGICAL, RADIOLOGICAL, 0.9667690996808666 0.09861971842097997 -0.05078915498680469 4.671087459911087 "
            + "-0.1113416620972864 1.018938930725565 -0.02475354932366597 6.773675635801324 "
            + "0.05522704231574877 0.026035605663138714 0.9865916630834836 -9.142832910583476",
        "RADIOLOGICAL, NEUROLOGICAL, 0.9667690996808666 0.09861971842098 -0.05078915498680469 1.8947451469236576 "
            + "-0.1113416620972864 1.0189389307255652 -0.02475354932366597 16.48850685801522 "
            + "0.05522704231574877 0.026035605663138717 0.9865916630834836 -13.075787281212156",
        "NEUROLOGICAL, RADIOLOGICAL, 0.9667690996808666 0.09861971842097997 -0.05078915498680469 8.671087459911087 "
            + "-0.1113416620972864 1.018938930725565 -0.02475354932366597 -2.2263243641986756 "
            + "0.05522704231574877 0.026035605663138714 0.9865916630834836 -5.142832910583475",
        "NEUROLOGICAL, NEUROLOGICAL, 0.9667690996808666 0.09861971842098 -0.05078915498680469 5.894745146923658 "
            + "-0.1113416620972864 1.0189389307255652 -0.02475354932366597 7.488506858015221 "
            + "0.05522704231574877 0.026035605663138717 0.9865916630834836 -9.075787281212156"})
    void agreesWithAnIndependentComputation(final String fixed, final String moving, final String numbers) {
        final double[] elements = new double[16];
        elements[15] = 1;
        final String[] words = numbers.split(" ");
        for (int n = 0; n < words.length; n++) {
            elements[n] = Double.parseDouble(words[n]);
        }
        final Affine expected = Affine.of(elements);
        assertEquals(12, words.length);
        assertTrue(FslMatrix.fromWorld(WORLD, grid(fixed), grid(moving)).closeTo(expected, 1e-10));
        assertTrue(FslMatrix.toWorld(expected, grid(fixed), grid(moving)).closeTo(WORLD, 1e-10));
    }

    private static Grid grid(final String storage) {
        return storage.equals("RADIOLOGICAL") ? RADIOLOGICAL : NEUROLOGICAL;
    }

    @Test
    void exchangingBothImagesInverts() {
        final Affine fsl = FslMatrix.fromWorld(WORLD, RADIOLOGICAL, NEUROLOGICAL);
        final Affine inverse = FslMatrix.fromWorld(WORLD.inverse(), NEUROLOGICAL, RADIOLOGICAL);
        // both describe one map, seen from either side
        assertTrue(fsl.times(inverse).closeTo(Affine.identity(), 1e-10));
        assertEquals(1 / WORLD.determinant(), Math.abs(fsl.determinant()), 1e-12);
    }
}
