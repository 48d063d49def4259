// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.util.Random;

/**
 * What the scanner adds: an intensity scale of its own (MRI has no unit), a smooth sensitivity over the head, and noise that
 * is Rician: the magnitude of a complex signal whose two parts carry Gaussian noise.
 */
final class Scanner {

    /** Standard deviation of the noise in each of the two parts, relative to white matter on T1. */
    private static final double NOISE = 0.012;

    private final double scale;

    private final double[] slope = new double[3];

    /**
     * @param site number of the hospital; its scanner has a scale of its own
     * @param random makes the examination's own part of the scale and the sensitivity
     */
    Scanner(final int site, final Random random) {
        scale = StrictMath.exp(StrictMath.log(0.5) + 0.55 * (site % 4)) * (0.8 + 0.4 * random.nextDouble());
        for (int axis = 0; axis < 3; axis++) {
            slope[axis] = 0.0006 * random.nextGaussian();
        }
    }

    /**
     * @param brightness what the tissue gives
     * @param x mm to the right
     * @param y mm to anterior
     * @param z mm to superior
     * @param random the noise
     * @return the 16-bit value that the scanner stores
     */
    short measure(final double brightness, final double x, final double y, final double z, final Random random) {
        final double sensitivity = 1 + slope[0] * x + slope[1] * y + slope[2] * z;
        final double noise = 500 * NOISE;
        final double real = brightness * sensitivity + noise * random.nextGaussian();
        final double imaginary = noise * random.nextGaussian();
        final double magnitude = scale * Math.sqrt(real * real + imaginary * imaginary);
        return (short)Math.min(Short.MAX_VALUE, Math.round(magnitude));
    }
}
