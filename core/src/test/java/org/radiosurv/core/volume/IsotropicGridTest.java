// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

class IsotropicGridTest {

    @Test
    void centresCoincideAndTheOldVoxelsAreCovered() {
        final Grid old = new Grid(5, 4, 3, Affine.translation(10, 20, 30).times(Affine.scaling(-1, 1.25, 5)));
        final Grid made = IsotropicGrid.of(old, 1);
        assertArrayEquals(new int[]{5, 5, 15}, made.size());
        assertArrayEquals(new double[]{1, 1, 1}, made.spacing(), 1e-12);
        assertArrayEquals(old.affine().apply(2, 1.5, 1), made.affine().apply(2, 2, 7), 1e-12);
        assertArrayEquals(new double[]{-1, 0, 0}, new double[]{made.affine().at(0, 0), made.affine().at(1, 0),
            made.affine().at(2, 0)}, 1e-12);
    }

    @Test
    void aSizeInBetweenIsRoundedUp() {
        assertArrayEquals(new int[]{4, 1, 2}, IsotropicGrid.of(new Grid(7, 1, 3, Affine.scaling(1, 1, 1.2)), 2).size());
    }

    @Test
    void aGridOfThatSpacingStays() {
        final Grid grid = new Grid(3, 3, 3, Affine.scaling(1, 1, 1.00001));
        assertSame(grid, IsotropicGrid.of(grid, 1));
    }

    @Test
    void eachAxisHasItsSizeAndNoughtKeepsIt() {
        final Grid old = new Grid(5, 4, 3, Affine.scaling(1, 1.5, 3));
        final Grid made = IsotropicGrid.of(old, 2, 2, 0);
        assertArrayEquals(new int[]{3, 3, 3}, made.size());
        assertArrayEquals(new double[]{2, 2, 3}, made.spacing(), 1e-12);
        assertArrayEquals(old.affine().apply(2, 1.5, 1), made.affine().apply(1, 1, 1), 1e-12);
        assertSame(old, IsotropicGrid.of(old, 1, 0, 0));
        assertThrows(InputException.class, () -> IsotropicGrid.of(old, 0, 0, 0));
        assertThrows(InputException.class, () -> IsotropicGrid.of(old, 2, 2));
        assertThrows(InputException.class, () -> IsotropicGrid.of(old, 2, 2, -1));
    }

    @Test
    void theSizeIsPositive() {
        final Grid grid = new Grid(3, 3, 3, Affine.identity());
        assertThrows(InputException.class, () -> IsotropicGrid.of(grid, 0));
        assertThrows(InputException.class, () -> IsotropicGrid.of(grid, Double.NaN));
        assertThrows(InputException.class, () -> IsotropicGrid.of(grid, 1e-6));
    }
}
