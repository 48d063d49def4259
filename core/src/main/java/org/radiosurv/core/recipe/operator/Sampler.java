// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Reads an image between voxel centres. Positions are continuous voxel indices; neighbours outside the grid take the
 * value of the nearest voxel inside. A neighbour of weight 0 is not looked at, so that a voxel that is not a number
 * spoils only what it contributes to.
 */
@FunctionalInterface
interface Sampler {

    /**
     * @param x position along i, -0.5 to nx - 0.5
     * @param y position along j
     * @param z position along k
     * @return the image's value there
     */
    double at(double x, double y, double z);

    /** Trilinear interpolation. */
    static Sampler linear(final Volume image) {
        return LinearSampler.of(image);
    }

    /** Tricubic convolution, a = -1/2 (Keys 1981, equation 15). */
    static Sampler cubic(final Volume image) {
        final Grid grid = image.grid();
        final VoxelData data = image.data();
        return (x, y, z) -> {
            final int i = (int)Math.floor(x);
            final int j = (int)Math.floor(y);
            final int k = (int)Math.floor(z);
            final double[] wx = weights(x - i);
            final double[] wy = weights(y - j);
            final double[] wz = weights(z - k);
            double sum = 0;
            for (int c = 0; c < 4; c++) {
                for (int b = 0; b < 4; b++) {
                    final double weight = wy[b] * wz[c];
                    for (int a = 0; a < 4; a++) {
                        if (weight * wx[a] != 0) {
                            sum += weight * wx[a] * data.get(grid.index(Neighbours.clamp(i + a - 1, grid.nx()),
                                Neighbours.clamp(j + b - 1, grid.ny()), Neighbours.clamp(k + c - 1, grid.nz())));
                        }
                    }
                }
            }
            return sum;
        };
    }

    private static double[] weights(final double f) {
        final double g = 1 - f;
        return new double[]{-0.5 * f * g * g, 1 + f * f * (1.5 * f - 2.5), 1 + g * g * (1.5 * g - 2.5),
            -0.5 * g * f * f};
    }
}
