// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.benchmarks.features;

import java.util.BitSet;
import java.util.Random;

import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Ball-shaped VOIs with a rough border in images of 256 grey levels: smooth waves plus noise. The same for the same
 * seed.
 */
final class SyntheticLesion {

    private SyntheticLesion() {
    }

    /** A grid of 1 mm voxels that holds a ball of about that many. */
    static Grid grid(final int voxels) {
        final int size = (int)Math.ceil(2 * radius(voxels)) + 8;
        return new Grid(size, size, size, Affine.identity());
    }

    private static double radius(final int voxels) {
        return Math.cbrt(voxels * 3 / (4 * Math.PI));
    }

    static Mask voi(final Grid grid, final int voxels, final long seed) {
        final Random random = new Random(seed);
        final BitSet members = new BitSet();
        final double centre = (grid.nx() - 1) / 2.0;
        for (int index = 0; index < grid.voxels(); index++) {
            final double x = index % grid.nx() - centre;
            final double y = index / grid.nx() % grid.ny() - centre;
            final double z = index / grid.nx() / grid.ny() - centre;
            members.set(index, Math.sqrt(x * x + y * y + z * z) < radius(voxels) + random.nextGaussian() / 2);
        }
        return Mask.of(grid, members);
    }

    static Volume image(final Grid grid, final long seed) {
        final Random random = new Random(seed);
        final byte[] levels = new byte[grid.voxels()];
        for (int index = 0; index < levels.length; index++) {
            final double wave = Math.sin(index % grid.nx() / 5.0) + Math.cos(index / grid.nx() % grid.ny() / 7.0)
                + Math.sin(index / grid.nx() / grid.ny() / 6.0);
            levels[index] = (byte)Math.max(0, Math.min(255, Math.round(120 + 20 * wave + 10 * random.nextGaussian())));
        }
        return new Volume(grid, VoxelData.ofUnsignedBytes(levels));
    }
}
