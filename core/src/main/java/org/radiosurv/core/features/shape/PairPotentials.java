// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Grid;

/**
 * For each voxel the sums over all others of 1 / distance and of value / distance, the distance in millimetres, by
 * convolution on a lattice that is padded to more than twice the box, so that it does not wrap round. Values and ones
 * travel through one complex transform as real and imaginary part, which the symmetric real kernel keeps apart.
 */
final class PairPotentials {

    private final double[] ofValues;

    private final double[] ofOnes;

    private PairPotentials(final int count) {
        ofValues = new double[count];
        ofOnes = new double[count];
    }

    static PairPotentials of(final IntensityMask voxels, final double[] values, final Progress progress) {
        final int[][] coordinates = coordinates(voxels);
        final ComplexLattice lattice = ComplexLattice.atLeastTwice(extent(coordinates));
        final int[] places = new int[values.length];
        for (int n = 0; n < values.length; n++) {
            places[n] = lattice.place(coordinates[0][n], coordinates[1][n], coordinates[2][n]);
            lattice.real()[places[n]] = values[n];
            lattice.imaginary()[places[n]] = 1;
        }
        progress.checkCanceled();
        lattice.transform();
        progress.checkCanceled();
        lattice.multiplyWithTransformOf(inverseDistance(lattice, voxels.grid().spacing()));
        progress.checkCanceled();
        lattice.transformBack();
        final PairPotentials potentials = new PairPotentials(values.length);
        for (int n = 0; n < values.length; n++) {
            potentials.ofValues[n] = lattice.real()[places[n]];
            potentials.ofOnes[n] = lattice.imaginary()[places[n]];
        }
        return potentials;
    }

    private static int[][] coordinates(final IntensityMask voxels) {
        final Grid grid = voxels.grid();
        final int[][] coordinates = new int[3][voxels.count()];
        for (int n = 0; n < voxels.count(); n++) {
            final int row = voxels.index(n) / grid.nx();
            coordinates[0][n] = voxels.index(n) - row * grid.nx();
            coordinates[1][n] = row % grid.ny();
            coordinates[2][n] = row / grid.ny();
        }
        return coordinates;
    }

    /** Moves the coordinates to the origin and returns how far they reach along each axis. */
    private static int[] extent(final int[][] coordinates) {
        final int[] extent = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int least = Integer.MAX_VALUE;
            for (final int coordinate : coordinates[axis]) {
                least = Math.min(least, coordinate);
            }
            for (int n = 0; n < coordinates[axis].length; n++) {
                coordinates[axis][n] -= least;
                extent[axis] = Math.max(extent[axis], coordinates[axis][n] + 1);
            }
        }
        return extent;
    }

    private static ComplexLattice inverseDistance(final ComplexLattice like, final double[] spacing) {
        final ComplexLattice kernel = like.emptyCopy();
        for (int k = 0; k < kernel.size(2); k++) {
            final double z = spacing[2] * Math.min(k, kernel.size(2) - k);
            for (int j = 0; j < kernel.size(1); j++) {
                final double y = spacing[1] * Math.min(j, kernel.size(1) - j);
                for (int i = 0; i < kernel.size(0); i++) {
                    final double x = spacing[0] * Math.min(i, kernel.size(0) - i);
                    kernel.real()[kernel.place(i, j, k)] = 1 / Math.sqrt(x * x + y * y + z * z);
                }
            }
        }
        kernel.real()[0] = 0; // a voxel makes no pair with itself
        return kernel;
    }

    /** Sum over the other voxels of value / distance. */
    double ofValues(final int n) {
        return ofValues[n];
    }

    /** Sum over the other voxels of 1 / distance. */
    double ofOnes(final int n) {
        return ofOnes[n];
    }
}
