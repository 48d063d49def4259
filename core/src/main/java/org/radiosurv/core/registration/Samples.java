// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.Arrays;

import org.radiosurv.core.volume.Affine;

/**
 * Points of one image with its intensity there as a bin: what a similarity compares the other image with. Points are
 * voxels'
 * centres of the finest level, each moved at random within its voxel where jittered (equal lattices would otherwise
 * favour
 * whole-voxel shifts; Pluim et al. 2000), drawn by a hash of the voxel's number: the same for every run and number of
 * threads.
 */
final class Samples {

    private static final long DRAW = 0x9E3779B97F4A7C15L;

    private static final long JITTER = 0xD1B54A32D192ED03L;

    private static final double TWO_TO_21 = 1 << 21;

    /** Voxels that count less than this are not sampled: they border on excluded ones. */
    private static final float LEAST_WEIGHT = 0.99f;

    /** Slices are thick that are this much thicker than the smallest edge of their voxels. */
    private static final double THICK = 1.5;

    private final double[] centre;

    private float[] x;

    private float[] y;

    private float[] z;

    private byte[] bin;

    private int count;

    private Samples(final double[] centre, final int capacity) {
        this.centre = centre;
        this.x = new float[capacity];
        this.y = new float[capacity];
        this.z = new float[capacity];
        this.bin = new byte[capacity];
    }

    /**
     * @param base the finest level: its voxels are the points
     * @param level the level whose intensities are read, trilinear
     * @param region where points lie
     * @param centre origin of the points' coordinates, world millimetres
     * @param wanted about how many points
     * @param bins number of bins over the intensities 0..1
     * @param jitter whether points are moved within their voxels
     * @return points in the order of the voxels
     */
    static Samples draw(final LevelImage base, final LevelImage level, final HeadRegion region, final double[] centre,
        final int wanted, final int bins, final boolean jitter) {
        final double voxel = Math.abs(base.affine().determinant());
        final double share = Math.min(1, wanted * voxel / Math.max(region.volume(), voxel));
        final Samples samples = new Samples(centre, (int)(1.2 * Math.min(wanted, region.volume() / voxel)) + 64);
        final Affine toLevel = level.affine().inverse().times(base.affine());
        final Affine toRegion = region.image().affine().inverse().times(base.affine());
        final int[] free = jitter ? thinAxes(base) : null;
        int index = 0;
        for (int k = 0; k < base.nz(); k++) {
            for (int j = 0; j < base.ny(); j++) {
                for (int i = 0; i < base.nx(); i++, index++) {
                    if ((hash(index + DRAW) >>> 11) * 0x1p-53 < share && (base.weights() == null
                        || base.weights()[index] > LEAST_WEIGHT) && inRegion(region, toRegion, i, j, k)) {
                        samples.add(base, level, toLevel, index, i, j, k, bins, free);
                    }
                }
            }
        }
        return samples;
    }

    /**
     * 1 for axes along which points may move, 0 for thick ones: between thick slices nothing is known but their
     * mixture.
     */
    private static int[] thinAxes(final LevelImage base) {
        final double[] spacing = base.spacing();
        final double thin = THICK * Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
        return new int[]{spacing[0] < thin ? 1 : 0, spacing[1] < thin ? 1 : 0, spacing[2] < thin ? 1 : 0};
    }

    /**
     * @param base an image
     * @return whether its voxels have about the same edge along all axes, so that values between them are known
     */
    static boolean thin(final LevelImage base) {
        final int[] axes = thinAxes(base);
        return axes[0] + axes[1] + axes[2] == axes.length;
    }

    private static boolean inRegion(final HeadRegion region, final Affine toRegion, final int i, final int j, final int k) {
        // levels share their axes with the finest one, so the map is a scaling and a shift
        return region.contains(toRegion.at(0, 0) * i + toRegion.at(0, 3), toRegion.at(1, 1) * j + toRegion.at(1, 3),
            toRegion.at(2, 2) * k + toRegion.at(2, 3));
    }

    private void add(final LevelImage base, final LevelImage level, final Affine toLevel, final int index, final int i,
        final int j, final int k, final int bins, final int[] free) {
        double u = i;
        double v = j;
        double w = k;
        if (free != null) {
            final long random = hash(index + JITTER);
            u = inside(i + free[0] * ((random & 0x1fffff) / TWO_TO_21 - 0.5), base.nx());
            v = inside(j + free[1] * ((random >>> 21 & 0x1fffff) / TWO_TO_21 - 0.5), base.ny());
            w = inside(k + free[2] * ((random >>> 42 & 0x1fffff) / TWO_TO_21 - 0.5), base.nz());
        }
        final float value = level == base && free == null ? base.values()[index]
            : level.at(toLevel.at(0, 0) * u + toLevel.at(0, 3), toLevel.at(1, 1) * v + toLevel.at(1, 3),
                toLevel.at(2, 2) * w + toLevel.at(2, 3));
        if (count == x.length) {
            grow();
        }
        final Affine world = base.affine();
        x[count] = (float)(world.at(0, 0) * u + world.at(0, 1) * v + world.at(0, 2) * w + world.at(0, 3) - centre[0]);
        y[count] = (float)(world.at(1, 0) * u + world.at(1, 1) * v + world.at(1, 2) * w + world.at(1, 3) - centre[1]);
        z[count] = (float)(world.at(2, 0) * u + world.at(2, 1) * v + world.at(2, 2) * w + world.at(2, 3) - centre[2]);
        bin[count++] = (byte)Math.min(bins - 1, (int)(value * bins));
    }

    private static double inside(final double place, final int size) {
        return Math.max(0, Math.min(size - 1, place));
    }

    private void grow() {
        final int capacity = 2 * x.length;
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        z = Arrays.copyOf(z, capacity);
        bin = Arrays.copyOf(bin, capacity);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): 64 well mixed bits of a number. */
    private static long hash(final long number) {
        long mixed = number * DRAW;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /**
     * @param octant 0 to 7, a bit for each coordinate
     * @return the points whose coordinates from the centre are positive exactly where the bit is 1; every second of
     *            them, which
     *         is enough for a shift
     */
    Samples octant(final int octant) {
        final Samples part = new Samples(centre, count / 8 + 64);
        int seen = 0;
        for (int n = 0; n < count; n++) {
            final int here = (x[n] > 0 ? 1 : 0) | (y[n] > 0 ? 2 : 0) | (z[n] > 0 ? 4 : 0);
            if (here == octant && (seen++ & 1) == 0) {
                if (part.count == part.x.length) {
                    part.grow();
                }
                part.x[part.count] = x[n];
                part.y[part.count] = y[n];
                part.z[part.count] = z[n];
                part.bin[part.count++] = bin[n];
            }
        }
        return part;
    }

    /** @return number of points */
    int count() {
        return count;
    }

    /** @return world coordinates of the points' origin */
    double[] centre() {
        return centre;
    }

    /** @return first world coordinates, from the centre, in millimetres */
    float[] x() {
        return x;
    }

    /** @return second world coordinates */
    float[] y() {
        return y;
    }

    /** @return third world coordinates */
    float[] z() {
        return z;
    }

    /** @return bins of the intensities */
    byte[] bin() {
        return bin;
    }
}
