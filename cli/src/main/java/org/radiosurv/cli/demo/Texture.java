// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.util.Random;

/**
 * A band-limited random field in world space: the sum of plane waves of one wavelength with random directions and phases,
 * scaled to unit variance. Being a function of position and not of voxels, it is the same lesion on every grid.
 */
final class Texture {

    private static final int WAVES = 32;

    private final double[][] waveVectors = new double[WAVES][3];

    private final double[] phases = new double[WAVES];

    /**
     * @param wavelength the wavelength in millimetres
     * @param random the source of directions and phases
     */
    Texture(final double wavelength, final Random random) {
        for (int wave = 0; wave < WAVES; wave++) {
            double norm = 0;
            for (int axis = 0; axis < 3; axis++) {
                waveVectors[wave][axis] = random.nextGaussian();
                norm += waveVectors[wave][axis] * waveVectors[wave][axis];
            }
            final double scale = 2 * Math.PI / wavelength / Math.sqrt(norm);
            for (int axis = 0; axis < 3; axis++) {
                waveVectors[wave][axis] *= scale;
            }
            phases[wave] = 2 * Math.PI * random.nextDouble();
        }
    }

    /**
     * @param x to the right, mm
     * @param y to anterior, mm
     * @param z to superior, mm
     * @return the field there; mean 0, variance 1 over space
     */
    double at(final double x, final double y, final double z) {
        double sum = 0;
        for (int wave = 0; wave < WAVES; wave++) {
            final double[] vector = waveVectors[wave];
            sum += StrictMath.cos(vector[0] * x + vector[1] * y + vector[2] * z + phases[wave]);
        }
        return sum * Math.sqrt(2.0 / WAVES);
    }
}
