// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;

class VolumeTest {

    private static final Grid GRID = new Grid(2, 2, 1, Affine.identity());

    @Test
    void readsEveryTypeAsDouble() {
        assertEquals(255, VoxelData.ofUnsignedBytes(new byte[]{-1}).get(0));
        assertEquals(-1, VoxelData.ofShorts(new short[]{-1}).get(0));
        assertEquals(65535, VoxelData.ofUnsignedShorts(new short[]{-1}).get(0));
        assertEquals(-70000, VoxelData.ofInts(new int[]{-70000}).get(0));
        assertEquals(0.5, VoxelData.ofFloats(new float[]{0.5f}).get(0));
        assertEquals(0.1, VoxelData.ofDoubles(new double[]{0.1}).get(0));
        assertEquals(Math.sqrt(2), VoxelData.ofSquareRoots(new int[]{2}).get(0));
        assertEquals(7, VoxelData.ofShorts(new short[]{3}).scaled(2, 1).get(0));
    }

    @Test
    void countsItsMemory() {
        assertEquals(4, VoxelData.ofUnsignedBytes(new byte[4]).bytes());
        assertEquals(8, VoxelData.ofUnsignedShorts(new short[4]).bytes());
        assertEquals(16, VoxelData.ofSquareRoots(new int[4]).bytes());
        assertEquals(32, VoxelData.ofDoubles(new double[4]).scaled(2, 0).bytes());
    }

    @Test
    void scaleOneIsNoScale() {
        final VoxelData data = VoxelData.ofShorts(new short[]{3});
        assertSame(data, data.scaled(1, 0));
    }

    @Test
    void knowsItsFieldOfView() {
        final Volume volume = new Volume(GRID, VoxelData.ofUnsignedBytes(new byte[]{1, 2, 3, 4}));
        assertTrue(volume.isKnown(3) && volume.fieldOfView().isEmpty());
        final BitSet covered = new BitSet();
        covered.set(0, 2);
        final Volume part = volume.within(Mask.of(GRID, covered));
        assertTrue(part.isKnown(1));
        assertFalse(part.isKnown(2));
        assertEquals(4, part.get(1, 1, 0));
        assertTrue(part.bytes() > volume.bytes());
    }

    @Test
    void refusesTheWrongNumberOfVoxelsAndAForeignFieldOfView() {
        assertThrows(InputException.class, () -> new Volume(GRID, VoxelData.ofUnsignedBytes(new byte[3])));
        final Volume volume = new Volume(GRID, VoxelData.ofUnsignedBytes(new byte[4]));
        final Mask foreign = Mask.of(new Grid(2, 2, 1, Affine.scaling(2, 2, 2)), new BitSet());
        assertThrows(InputException.class, () -> volume.within(foreign));
    }
}
