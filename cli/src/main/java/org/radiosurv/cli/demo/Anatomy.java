// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.cli.demo;

import java.util.Random;

/**
 * The healthy head of one patient: nested soft-edged shapes (scalp, skull, fluid, folded cortex, white matter, ventricles,
 * sagittal sinus), about as large as an adult head, different in every patient.
 */
final class Anatomy {

    private static final double SHARPEST_EDGE = 1.0;

    /**
     * Half the width of the transition between two tissues, mm: stands for the partial volume of a voxel. A scanner averages over
     * a voxel; edges that are sharper than that would make steps that move with the grid and not with the head.
     */
    private final double softEdge;

    private final double size;

    private final Ellipsoid head;

    private final Ellipsoid skull;

    private final Ellipsoid inner;

    private final Ellipsoid brain;

    private final Ellipsoid white;

    private final Ellipsoid leftVentricle;

    private final Ellipsoid rightVentricle;

    private final Ellipsoid sinus;

    private final Landmarks landmarks;

    private final double[] foldPhase = new double[3];

    /**
     * @param voxel size of the voxels that the head will be seen in, mm
     * @param random makes this patient's proportions
     */
    Anatomy(final double voxel, final Random random) {
        this(voxel, 1 + 0.03 * random.nextGaussian(), random);
    }

    private Anatomy(final double voxel, final double size, final Random random) {
        this.size = size;
        softEdge = Math.max(SHARPEST_EDGE, voxel / 2);
        head = new Ellipsoid(0, 0, 0, size * 74, size * 92, size * 80);
        skull = head.shrunk(6);
        inner = skull.shrunk(5);
        brain = inner.shrunk(3);
        white = brain.shrunk(9);
        final double ventricle = 1 + 0.2 * random.nextDouble();
        leftVentricle = new Ellipsoid(-9, 2, 6, 6 * ventricle, 26 * ventricle, 9 * ventricle);
        rightVentricle = new Ellipsoid(9, 2, 6, 6 * ventricle, 26 * ventricle, 9 * ventricle);
        sinus = new Ellipsoid(0, -0.72 * head.b(), 22, 4, 5, 28);
        landmarks = new Landmarks(size);
        for (int axis = 0; axis < 3; axis++) {
            foldPhase[axis] = 2 * Math.PI * random.nextDouble();
        }
    }

    /**
     * @param voxel size of the voxels that the head will be seen in, mm
     * @return a head of mean size, the same every time
     */
    static Anatomy mean(final double voxel) {
        return new Anatomy(voxel, 1, new Random(0));
    }

    /** @return how large the head is, 1 for the template's */
    double size() {
        return size;
    }

    /** @return the surface of the brain */
    Ellipsoid brain() {
        return brain;
    }

    /** @return the surface of the head */
    Ellipsoid head() {
        return head;
    }

    /**
     * Paints the tissues from the outside in.
     *
     * @param x mm to the right
     * @param y mm to anterior
     * @param z mm to superior
     * @param mixture receives what share of the point each tissue has, in the order of {@link Tissue}; sums to 1
     */
    void mix(final double x, final double y, final double z, final double[] mixture) {
        java.util.Arrays.fill(mixture, 0);
        mixture[Tissue.AIR.ordinal()] = 1;
        if (!paint(mixture, Tissue.SCALP, head.depth(x, y, z))) {
            return;
        }
        paint(mixture, Tissue.SKULL, skull.depth(x, y, z));
        paint(mixture, Tissue.FLUID, inner.depth(x, y, z));
        final double cortex = brain.depth(x, y, z);
        if (cortex > -softEdge - 3) {
            final double folds = folds(x, y, z);
            paint(mixture, Tissue.GREY, cortex + 1.5 * folds);
            paint(mixture, Tissue.WHITE, white.depth(x, y, z) + 5 * folds);
        }
        landmarks.paint(this, x, y, z, mixture);
        paint(mixture, Tissue.FLUID, Math.max(leftVentricle.depth(x, y, z), rightVentricle.depth(x, y, z)));
        paint(mixture, Tissue.SINUS, sinus.depth(x, y, z));
    }

    private double folds(final double x, final double y, final double z) {
        return StrictMath.sin(0.17 * x + foldPhase[0]) * StrictMath.sin(0.15 * y + foldPhase[1])
            + StrictMath.sin(0.19 * z + foldPhase[2]) * StrictMath.sin(0.11 * (x + y) + foldPhase[0]);
    }

    /**
     * Lets a tissue cover the others where the depth below its surface is positive.
     *
     * @param mixture the shares, changed
     * @param tissue the tissue that covers
     * @param depth millimetres below its surface
     * @return whether it has any share here
     */
    boolean paint(final double[] mixture, final Tissue tissue, final double depth) {
        final double share = share(depth);
        if (share <= 0) {
            return false;
        }
        for (int n = 0; n < mixture.length; n++) {
            mixture[n] *= 1 - share;
        }
        mixture[tissue.ordinal()] += share;
        return true;
    }

    private double share(final double depth) {
        final double t = Math.min(1, Math.max(0, (depth + softEdge) / (2 * softEdge)));
        return t * t * (3 - 2 * t);
    }
}
