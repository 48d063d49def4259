// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Grid;

/**
 * For each voxel the sums over all others of 1 / distance and of value / distance, the distance in millimetres, by
 * convolution on a lattice that is padded to about twice the box, so that it does not wrap round. Values and ones
 * travel through one complex transform as real and imaginary part, which the even real kernel keeps apart. Padding
 * exists for one plane of one frequency along i at a time, so that memory is 32 bytes per voxel of the box.
 */
final class PairPotentials {

    private final int[][] coordinates;

    private final int[] extent;

    private final FourierLine[] lines;

    private final double[] real;

    private final double[] imaginary;

    private PairPotentials(final IntensityMask voxels) {
        coordinates = coordinates(voxels);
        extent = moveToOrigin(coordinates);
        lines = new FourierLine[3];
        for (int axis = 0; axis < 3; axis++) {
            lines[axis] = new FourierLine(FourierLine.lengthOfAtLeast(2 * extent[axis] - 1));
        }
        real = new double[Math.multiplyExact(Math.multiplyExact(lines[0].length(), extent[1]), extent[2])];
        imaginary = new double[real.length];
    }

    static PairPotentials of(final IntensityMask voxels, final double[] values, final Progress progress) {
        final PairPotentials potentials = new PairPotentials(voxels);
        for (int n = 0; n < values.length; n++) {
            potentials.real[potentials.place(n)] = values[n];
            potentials.imaginary[potentials.place(n)] = 1;
        }
        final InverseDistance kernel = new InverseDistance(potentials.lines, voxels.grid().spacing());
        potentials.transformAlongI(false, progress);
        potentials.convolvePlanes(kernel, progress);
        potentials.transformAlongI(true, progress);
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

    /** Returns how far the coordinates reach along each axis. */
    private static int[] moveToOrigin(final int[][] coordinates) {
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

    private int place(final int n) {
        return coordinates[0][n] + lines[0].length() * (coordinates[1][n] + extent[1] * coordinates[2][n]);
    }

    private void transformAlongI(final boolean back, final Progress progress) {
        final FourierLine line = lines[0];
        for (int start = 0; start < real.length; start += line.length()) {
            if (start % (line.length() * extent[1]) == 0) {
                progress.checkCanceled();
            }
            for (int n = 0; n < line.length(); n++) {
                line.set(n, real[start + n], imaginary[start + n]);
            }
            if (back) {
                line.transformBack();
            } else {
                line.transform();
            }
            for (int n = 0; n < line.length(); n++) {
                real[start + n] = line.real(n);
                imaginary[start + n] = line.imaginary(n);
            }
        }
    }

    /** In each plane of one frequency along i: transform, multiply with the kernel's transform, transform back. */
    private void convolvePlanes(final InverseDistance kernel, final Progress progress) {
        final FourierPlane plane = new FourierPlane(lines[1], lines[2], extent[1], extent[2]);
        final double scale = 1.0 / lines[0].length() / lines[1].length() / lines[2].length();
        for (int frequency = 0; frequency < lines[0].length(); frequency++) {
            progress.checkCanceled();
            plane.load(real, imaginary, frequency, lines[0].length());
            plane.convolve(kernel, frequency, scale);
            plane.store(real, imaginary, frequency, lines[0].length());
        }
    }

    /** Sum over the other voxels of value / distance. */
    double ofValues(final int n) {
        return real[place(n)];
    }

    /** Sum over the other voxels of 1 / distance. */
    double ofOnes(final int n) {
        return imaginary[place(n)];
    }
}
