// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.util.Random;

/**
 * A glioblastoma: an enhancing core inside an oedema. Its one hidden property is the heterogeneity, 0 to 1: how strongly the
 * core's brightness varies on T2 and FLAIR. Survival depends on it and on nothing else in the images.
 */
final class Lesion {

    /** Wavelength of the core's texture, mm: two to three voxels of the coarsest demo grid. */
    private static final double WAVELENGTH = 13;

    /** Standard deviation of the core's relative brightness on T2 for heterogeneity 0 and for 1. */
    private static final double LEAST_VARIATION = 0.04;

    private static final double GREATEST_VARIATION = 0.30;

    private final Ellipsoid core;

    private final Ellipsoid whole;

    private final double heterogeneity;

    private final Texture coreTexture;

    private final Texture outline;

    /**
     * @param brain the surface within which the lesion lies
     * @param heterogeneity 0 (uniform) to 1
     * @param random makes place, size and pattern
     */
    Lesion(final Ellipsoid brain, final double heterogeneity, final Random random) {
        final double side = random.nextBoolean() ? 1 : -1;
        final double x = side * (0.42 + 0.1 * random.nextDouble()) * brain.a();
        final double y = (0.8 * random.nextDouble() - 0.4) * brain.b();
        final double z = (0.6 * random.nextDouble() - 0.2) * brain.c();
        final double radius = 13 + 7 * random.nextDouble();
        core = new Ellipsoid(x, y, z, radius * stretch(random), radius * stretch(random), radius * stretch(random));
        whole = core.shrunk(-6 - 6 * random.nextDouble());
        this.heterogeneity = heterogeneity;
        coreTexture = new Texture(WAVELENGTH, random);
        outline = new Texture(30, random);
    }

    private static double stretch(final Random random) {
        return 0.85 + 0.3 * random.nextDouble();
    }

    /** @return the hidden property on which survival depends, 0 to 1 */
    double heterogeneity() {
        return heterogeneity;
    }

    /**
     * @param x mm to the right
     * @param y mm to anterior
     * @param z mm to superior
     * @return millimetres below the surface of the enhancing core, whose outline is irregular
     */
    double coreDepth(final double x, final double y, final double z) {
        final double depth = core.depth(x, y, z);
        return Math.abs(depth) > 8 ? depth : depth + 1.5 * outline.at(x, y, z);
    }

    /**
     * @param x mm to the right
     * @param y mm to anterior
     * @param z mm to superior
     * @return millimetres below the surface of core and oedema together
     */
    double wholeDepth(final double x, final double y, final double z) {
        final double depth = whole.depth(x, y, z);
        return Math.abs(depth) > 8 ? depth : depth + 1.5 * outline.at(x, y, z);
    }

    /**
     * @param sequence a sequence
     * @param x mm to the right
     * @param y mm to anterior
     * @param z mm to superior
     * @return the factor of the core's brightness there
     */
    double coreFactor(final Sequence sequence, final double x, final double y, final double z) {
        final double variation = LEAST_VARIATION + (GREATEST_VARIATION - LEAST_VARIATION) * heterogeneity;
        return switch (sequence) {
            case T2, FLAIR -> Math.max(0.1, 1 + variation * coreTexture.at(x, y, z));
            case T1, T1GD -> Math.max(0.1, 1 + LEAST_VARIATION * coreTexture.at(y, z, x));
        };
    }
}
