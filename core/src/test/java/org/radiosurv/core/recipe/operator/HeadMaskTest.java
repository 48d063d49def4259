// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.features.SharedImages;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

class HeadMaskTest {

    /** A hollow cube of 8^3 around an air-filled cavity of 4^3, a bright speck beside it: the cube, filled. */
    @Test
    void largestComponentWithItsCavities() {
        final Grid grid = new Grid(14, 12, 12, Affine.identity());
        final byte[] values = new byte[grid.voxels()];
        for (int n = 0; n < values.length; n++) {
            final int i = n % 14;
            final int j = n / 14 % 12;
            final int k = n / 168;
            final boolean cube = i >= 2 && i < 10 && j >= 2 && j < 10 && k >= 2 && k < 10;
            final boolean cavity = i >= 4 && i < 8 && j >= 4 && j < 8 && k >= 4 && k < 8;
            final boolean speck = i == 12 && j == 5;
            values[n] = (byte)(cube && !cavity || speck ? 100 : n % 5);
        }
        final Mask head = HeadMask.of(new Volume(grid, VoxelData.ofUnsignedBytes(values)), Progress.NONE);
        assertEquals(512, head.count());
        assertTrue(head.contains(5, 5, 5));
        assertFalse(head.contains(12, 5, 5));
    }

    /** A tube through a block is enclosed in the slices across it; a groove along an edge is open in all of them. */
    @Test
    void tubesAreFilledGroovesAreNot() {
        final Grid grid = new Grid(5, 5, 5, Affine.identity());
        final byte[] values = new byte[125];
        Arrays.fill(values, (byte)9);
        for (int k = 0; k < 5; k++) {
            values[grid.index(2, 2, k)] = 0;
            values[grid.index(0, 0, k)] = 0;
        }
        final Mask head = HeadMask.of(new Volume(grid, VoxelData.ofUnsignedBytes(values)), Progress.NONE);
        assertEquals(120, head.count());
        assertTrue(head.contains(2, 2, 4));
        assertFalse(head.contains(0, 0, 4));
    }

    @Test
    void aConstantImageHasNoHead() {
        final Volume flat = new Volume(new Grid(2, 2, 2, Affine.identity()), VoxelData.ofUnsignedBytes(new byte[8]));
        assertThrows(InputException.class, () -> HeadMask.of(flat, Progress.NONE));
    }

    /** Colin27, head of a man with the neck cut off: 3.0 to 5.5 litres of the image's 7.1. */
    @Test
    void findsTheHeadOfColin() {
        final Volume image = SharedImages.read("data/mni/colin27_ch2_t1_head_1mm.nii.gz");
        final Mask head = HeadMask.of(image, Progress.NONE);
        assertTrue(head.millilitres() > 3_000 && head.millilitres() < 5_500, head.millilitres() + " ml");
        assertTrue(head.contains(90, 108, 90));
        assertFalse(head.contains(1, 1, 179));
    }
}
