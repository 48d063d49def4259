// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

class MaskTest {

    private static final Grid GRID = new Grid(3, 2, 2, Affine.scaling(1, 2, 5));

    private static Mask mask(final int... members) {
        final BitSet voxels = new BitSet();
        for (final int member : members) {
            voxels.set(member);
        }
        return Mask.of(GRID, voxels);
    }

    private static List<Integer> members(final Mask mask) {
        final List<Integer> members = new ArrayList<>();
        mask.forEach(members::add);
        return members;
    }

    @Test
    void takesValuesAboveOneHalf() {
        final double[] values = {0, 0.5, 0.51, 1, Double.NaN, 255, -1, 0, 0, 0, 0, Double.POSITIVE_INFINITY};
        assertEquals(List.of(2, 3, 5, 11), members(Mask.above(new Volume(GRID, VoxelData.ofDoubles(values)))));
    }

    @Test
    void hasVolumeAndBounds() {
        final Mask mask = mask(1, 9);
        assertEquals(2 * 10 / 1000.0, mask.millilitres());
        assertEquals(Optional.of(new Box(0, 0, 0, 1, 1, 1)), mask.bounds());
        assertEquals(Optional.empty(), mask().bounds());
        assertTrue(mask().isEmpty());
        assertTrue(mask.contains(0, 1, 1));
        assertFalse(mask.contains(1, 1, 1));
        assertEquals(2, mask.bounds().orElseThrow().sizeI());
    }

    @Test
    void combines() {
        assertEquals(List.of(1), members(mask(1, 2, 3).minus(mask(2, 3, 4))));
        assertEquals(List.of(1, 2, 3, 4), members(mask(1, 2, 3).union(mask(2, 3, 4))));
        assertEquals(List.of(2, 3), members(mask(1, 2, 3).intersection(mask(2, 3, 4))));
        assertEquals(3, mask(1, 2, 3).minus(mask()).count());
    }

    @Test
    void doesNotCombineAcrossGrids() {
        final Mask other = Mask.of(new Grid(3, 2, 2, Affine.identity()), new BitSet());
        final InputException error = assertThrows(InputException.class, () -> mask(1).union(other));
        assertTrue(error.getMessage().contains("1 x 2 x 5 mm") && error.getMessage().contains("1 x 1 x 1 mm"),
            error.getMessage());
    }

    @Test
    void isNotChangedFromOutside() {
        final BitSet voxels = new BitSet();
        voxels.set(1);
        final Mask mask = Mask.of(GRID, voxels);
        voxels.set(2);
        mask.voxels().set(3);
        assertEquals(List.of(1), members(mask));
        assertThrows(InputException.class, () -> mask(12));
    }

    @Test
    void becomesAnImageAndBack() {
        final Volume image = mask(1, 11).toVolume();
        assertEquals(0, image.get(0));
        assertEquals(1, image.get(11));
        assertEquals(List.of(1, 11), members(Mask.above(image)));
    }
}
