// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

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

    @Test
    void exchangingBothImagesInverts() {
        final Affine fsl = FslMatrix.fromWorld(WORLD, RADIOLOGICAL, NEUROLOGICAL);
        final Affine inverse = FslMatrix.fromWorld(WORLD.inverse(), NEUROLOGICAL, RADIOLOGICAL);
        // both describe one map, seen from either side
        assertTrue(fsl.times(inverse).closeTo(Affine.identity(), 1e-10));
        assertEquals(1 / WORLD.determinant(), Math.abs(fsl.determinant()), 1e-12);
    }
}
