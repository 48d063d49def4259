// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.InputException;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Mask;

/**
 * Leaves a VOI and its surroundings out of a registration: a lesion that only one image shows would pull at the fit.
 */
final class Exclusion {

    private static final double LEAST_SHARE_LEFT = 0.05;

    private Exclusion() {
    }

    /**
     * @param image the image at its finest level
     * @param voi the voxels to leave out, on the original grid
     * @param margin how far around them, in millimetres
     * @param role "fixed" or "moving", for messages
     * @return the image with weight 0 at every voxel whose centre is within the margin of a voxel of the VOI
     */
    static LevelImage apply(final LevelImage image, final Mask voi, final double margin, final String role) {
        final float[] weights = new float[image.values().length];
        if (image.weights() == null) {
            java.util.Arrays.fill(weights, 1);
        } else {
            System.arraycopy(image.weights(), 0, weights, 0, weights.length);
        }
        final boolean[] seeds = seeds(image, voi);
        final int[][] ball = Ball.offsets(image.spacing(), margin);
        final int area = image.nx() * image.ny();
        for (int index = 0; index < seeds.length; index++) {
            if (seeds[index]) {
                clear(image, weights, ball, index % image.nx(), index % area / image.nx(), index / area);
            }
        }
        int left = 0;
        for (final float weight : weights) {
            left += weight > 0 ? 1 : 0;
        }
        if (left < LEAST_SHARE_LEFT * weights.length) {
            throw new InputException("A VOI that is left out leaves most of the " + role + " image",
                left + " of " + weights.length + " voxels", "Check the VOI, or register without it.");
        }
        return new LevelImage(image.nx(), image.ny(), image.nz(), image.affine(), image.values(), weights);
    }

    /** The level's voxels nearest to voxels of the VOI. */
    private static boolean[] seeds(final LevelImage image, final Mask voi) {
        final boolean[] seeds = new boolean[image.values().length];
        final Affine toLevel = image.affine().inverse().times(voi.grid().affine());
        final int nx = voi.grid().nx();
        final int ny = voi.grid().ny();
        voi.forEach(index -> {
            final double[] place = toLevel.apply(index % nx, index / nx % ny, index / nx / ny);
            final int i = (int)Math.rint(Math.max(0, Math.min(image.nx() - 1, place[0])));
            final int j = (int)Math.rint(Math.max(0, Math.min(image.ny() - 1, place[1])));
            final int k = (int)Math.rint(Math.max(0, Math.min(image.nz() - 1, place[2])));
            seeds[i + image.nx() * (j + image.ny() * k)] = true;
        });
        return seeds;
    }

    private static void clear(final LevelImage image, final float[] weights, final int[][] ball, final int i, final int j,
        final int k) {
        for (final int[] offset : ball) {
            final int u = i + offset[0];
            final int v = j + offset[1];
            final int w = k + offset[2];
            if (u >= 0 && v >= 0 && w >= 0 && u < image.nx() && v < image.ny() && w < image.nz()) {
                weights[u + image.nx() * (v + image.ny() * w)] = 0;
            }
        }
    }
}
