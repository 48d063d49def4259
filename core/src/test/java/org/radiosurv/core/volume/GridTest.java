// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

class GridTest {

    private static final Affine FSL = Affine.of(-1, 0, 0, 90, 0, 1, 0, -126, 0, 0, 1, -72, 0, 0, 0, 1);

    @Test
    void storesIFastest() {
        final Grid grid = new Grid(4, 3, 2, Affine.identity());
        assertEquals(24, grid.voxels());
        assertEquals(1, grid.index(1, 0, 0));
        assertEquals(4, grid.index(0, 1, 0));
        assertEquals(12, grid.index(0, 0, 1));
        assertEquals(23, grid.index(3, 2, 1));
        assertTrue(grid.contains(3, 2, 1));
        assertFalse(grid.contains(4, 2, 1) || grid.contains(0, -1, 0) || grid.contains(0, 0, 2));
    }

    @Test
    void describesTheFslTemplate() {
        assertEquals("182 x 218 x 182, 1 x 1 x 1 mm, LAS, origin (90, -126, -72)", new Grid(182, 218, 182, FSL).describe());
    }

    @Test
    void spacingAndVolumeOfAnObliqueGrid() {
        final double c = Math.cos(0.3);
        final double s = Math.sin(0.3);
        final Grid grid = new Grid(10, 10, 10, Affine.of(2 * c, -3 * s, 0, 0, 2 * s, 3 * c, 0, 0, 0, 0, -4, 0, 0, 0, 0, 1));
        assertArrayEquals(new double[]{2, 3, 4}, grid.spacing(), 1e-12);
        assertEquals(24, grid.voxelVolume(), 1e-12);
        assertEquals("RAI", grid.orientation());
    }

    @Test
    void axesOfOneWorldDirectionAreNamedOnce() {
        // i and j both run mostly to the right; the stronger one, i, gets the letter
        final Grid grid = new Grid(2, 2, 2, Affine.of(1, 0.9, 0, 0, 0, -0.5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1));
        assertEquals("RPS", grid.orientation());
    }

    @Test
    void isTheSameUpToAMicrometreAtTheCorners() {
        final Grid grid = new Grid(101, 10, 10, Affine.identity());
        assertTrue(grid.sameAs(new Grid(101, 10, 10, Affine.translation(0.0009, 0, 0))));
        assertFalse(grid.sameAs(new Grid(101, 10, 10, Affine.translation(0.0011, 0, 0))));
        // a scale of 1.00001 moves the first corner by nothing and the last by 0.001 mm
        assertTrue(grid.sameAs(new Grid(101, 10, 10, Affine.scaling(1.0000099, 1, 1))));
        assertFalse(grid.sameAs(new Grid(101, 10, 10, Affine.scaling(1.0000101, 1, 1))));
        assertFalse(grid.sameAs(new Grid(101, 10, 11, Affine.identity())));
    }

    @Test
    void namesBothGridsWhenTheyDiffer() {
        final Grid a = new Grid(5, 6, 7, Affine.identity());
        final Grid b = new Grid(182, 218, 182, FSL);
        final InputException error = assertThrows(InputException.class, () -> a.requireSameAs(b, "They are one"));
        assertTrue(error.getMessage().contains("5 x 6 x 7"), error.getMessage());
        assertTrue(error.getMessage().contains("182 x 218 x 182"), error.getMessage());
        assertDoesNotThrow(() -> a.requireSameAs(new Grid(5, 6, 7, Affine.identity()), "They are one"));
    }

    @Test
    void refusesAbsurdSizes() {
        assertThrows(InputException.class, () -> new Grid(0, 1, 1, Affine.identity()));
        assertThrows(InputException.class, () -> new Grid(1, -1, 1, Affine.identity()));
        assertThrows(InputException.class, () -> new Grid(65536, 65536, 1, Affine.identity()));
        assertThrows(InputException.class, () -> new Grid(2048, 2048, 512, Affine.identity()));
        assertThrows(InputException.class,
            () -> new Grid(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Affine.identity()));
        assertThrows(InputException.class, () -> new Grid(2, 2, 2, Affine.scaling(1, 1, 0)));
    }
}
