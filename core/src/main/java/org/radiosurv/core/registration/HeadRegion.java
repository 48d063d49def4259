// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

/**
 * The part of an image that is worth sampling: what is brighter than half of Otsu's threshold, and everything within a
 * margin of it, for the border between head and air says most about where a head is. Half the field of view is air.
 */
final class HeadRegion {

    private static final int BINS = 256;

    private static final double SHARE_OF_OTSU = 0.5;

    private final LevelImage image;

    private final boolean[] members;

    private final double[] centre;

    private final double volume;

    private HeadRegion(final LevelImage image, final boolean[] bright, final boolean[] members) {
        this.image = image;
        this.members = members;
        this.centre = centreOfGravity(image, bright);
        int count = 0;
        for (final boolean member : members) {
            count += member ? 1 : 0;
        }
        this.volume = count * Math.abs(image.affine().determinant());
    }

    /**
     * @param image a smoothed image, about 4 mm for a head
     * @param margin in millimetres
     * @return the region
     */
    static HeadRegion of(final LevelImage image, final double margin) {
        final double threshold = threshold(image);
        final float[] values = image.values();
        final boolean[] bright = new boolean[values.length];
        for (int n = 0; n < values.length; n++) {
            bright[n] = values[n] > threshold && (image.weights() == null || image.weights()[n] > 0);
        }
        return new HeadRegion(image, bright, grown(image, bright, margin));
    }

    /**
     * @param image a smoothed image
     * @return the intensity above which a voxel belongs to the head
     */
    static double threshold(final LevelImage image) {
        return SHARE_OF_OTSU * otsu(image);
    }

    /**
     * Otsu's threshold (IEEE Trans. SMC 9:62, 1979): the cut between two classes with the largest variance between
     * them.
     */
    private static double otsu(final LevelImage image) {
        final int[] histogram = new int[BINS];
        long total = 0;
        long sum = 0;
        for (int n = 0; n < image.values().length; n++) {
            if (image.weights() == null || image.weights()[n] > 0) {
                final int bin = Math.min(BINS - 1, (int)(image.values()[n] * BINS));
                histogram[bin]++;
                total++;
                sum += bin;
            }
        }
        double best = -1;
        int threshold = 0;
        long below = 0;
        long sumBelow = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            below += histogram[bin];
            sumBelow += (long)bin * histogram[bin];
            if (below == 0 || below == total) {
                continue;
            }
            final double difference = (double)sumBelow / below - (double)(sum - sumBelow) / (total - below);
            final double between = (double)below * (total - below) * difference * difference;
            if (between > best) {
                best = between;
                threshold = bin;
            }
        }
        return (threshold + 1.0) / BINS;
    }

    private static boolean[] grown(final LevelImage image, final boolean[] bright, final double margin) {
        final int[][] ball = Ball.offsets(image.spacing(), margin);
        final boolean[] grown = bright.clone();
        final int nx = image.nx();
        final int ny = image.ny();
        final int nz = image.nz();
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    if (onBorder(bright, i, j, k, nx, ny, nz)) {
                        for (final int[] offset : ball) {
                            final int u = i + offset[0];
                            final int v = j + offset[1];
                            final int w = k + offset[2];
                            if (u >= 0 && v >= 0 && w >= 0 && u < nx && v < ny && w < nz) {
                                grown[u + nx * (v + ny * w)] = true;
                            }
                        }
                    }
                }
            }
        }
        return grown;
    }

    /** Whether a voxel is bright and one of its six neighbours is not. */
    private static boolean onBorder(final boolean[] bright, final int i, final int j, final int k, final int nx,
        final int ny, final int nz) {
        final int index = i + nx * (j + ny * k);
        return bright[index] && !((i == 0 || bright[index - 1]) && (i == nx - 1 || bright[index + 1])
            && (j == 0 || bright[index - nx]) && (j == ny - 1 || bright[index + nx])
            && (k == 0 || bright[index - nx * ny]) && (k == nz - 1 || bright[index + nx * ny]));
    }

    private static double[] centreOfGravity(final LevelImage image, final boolean[] bright) {
        final double[] sum = new double[3];
        double total = 0;
        for (int index = 0; index < bright.length; index++) {
            if (bright[index]) {
                final double mass = image.values()[index];
                sum[0] += mass * (index % image.nx());
                sum[1] += mass * (index / image.nx() % image.ny());
                sum[2] += mass * (index / image.nx() / image.ny());
                total += mass;
            }
        }
        return total > 0 ? image.affine().apply(sum[0] / total, sum[1] / total, sum[2] / total) : image.middle();
    }

    /** @return centre of gravity of the intensities of the bright part, in world millimetres */
    double[] centre() {
        return centre;
    }

    /** @return volume of the region in cubic millimetres */
    double volume() {
        return volume;
    }

    /** @return the image whose voxels the region is made of */
    LevelImage image() {
        return image;
    }

    /**
     * @param x continuous index along i in the region's image
     * @param y continuous index along j
     * @param z continuous index along k
     * @return whether the nearest voxel belongs to the region
     */
    boolean contains(final double x, final double y, final double z) {
        final int i = (int)Math.max(0, Math.min(image.nx() - 1, x + 0.5));
        final int j = (int)Math.max(0, Math.min(image.ny() - 1, y + 0.5));
        final int k = (int)Math.max(0, Math.min(image.nz() - 1, z + 0.5));
        return members[i + image.nx() * (j + image.ny() * k)];
    }
}
