// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import org.radiosurv.core.volume.Affine;

/** Gaussian smoothing along the axes of an image, and its reduction to fewer voxels. */
final class Smoothing {

    /** Full width at half maximum of a Gaussian of standard deviation 1: 2 sqrt(2 ln 2). */
    private static final double FWHM_PER_SIGMA = 2.3548200450309493;

    /** Smoothing that spreads less than this, in voxels, is left out. */
    private static final double LEAST_SIGMA = 0.3;

    private static final double KERNEL_SIGMAS = 2.7;

    private Smoothing() {
    }

    /**
     * Brings an image to a level: smoothed to the level's resolution, where a voxel's edge counts as the resolution
     * that it has
     * already (so that thick slices are not smoothed along their normal), then every n-th voxel kept, n = round(level
     * / spacing).
     *
     * @param image a finer level
     * @param level resolution of the new one, full width at half maximum in millimetres
     * @param workers threads
     * @return the coarser image
     */
    static LevelImage reduce(final LevelImage image, final double level, final Workers workers) {
        return thin(smooth(image, level, workers), factors(image, level));
    }

    /**
     * @param image an image
     * @param level wanted resolution in millimetres
     * @return how many voxels become one along each axis
     */
    static int[] factors(final LevelImage image, final double level) {
        final double[] spacing = image.spacing();
        final int[] factors = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            final int most = image.size()[axis] / BaseImage.LEAST_VOXELS;
            factors[axis] = Math.max(1, Math.min(most, (int)Math.round(level / spacing[axis])));
        }
        return factors;
    }

    /**
     * @param image an image
     * @param level wanted resolution, full width at half maximum in millimetres
     * @param workers threads
     * @return the smoothed image on the same voxels
     */
    static LevelImage smooth(final LevelImage image, final double level, final Workers workers) {
        final double[] spacing = image.spacing();
        float[] values = image.values();
        for (int axis = 0; axis < 3; axis++) {
            final double variance = level * level - spacing[axis] * spacing[axis];
            final double sigma = Math.sqrt(Math.max(0, variance)) / FWHM_PER_SIGMA / spacing[axis];
            if (sigma >= LEAST_SIGMA) {
                values = along(values, image.size(), axis, kernel(sigma), workers);
            }
        }
        return image.with(values);
    }

    private static float[] kernel(final double sigma) {
        final int radius = (int)Math.ceil(KERNEL_SIGMAS * sigma);
        final float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int n = -radius; n <= radius; n++) {
            sum += Math.exp(-0.5 * n * n / (sigma * sigma));
        }
        for (int n = -radius; n <= radius; n++) {
            kernel[n + radius] = (float)(Math.exp(-0.5 * n * n / (sigma * sigma)) / sum);
        }
        return kernel;
    }

    /**
     * Convolves along one axis; the border's value continues outside. Planes along another axis are independent tasks.
     */
    private static float[] along(final float[] values, final int[] size, final int axis, final float[] kernel,
        final Workers workers) {
        final float[] result = new float[values.length];
        final int nx = size[0];
        final int ny = size[1];
        final int nz = size[2];
        final int radius = kernel.length / 2;
        workers.run(axis == 2 ? ny : nz, new Workers.Task() {
            @Override
            public void run(final int plane) {
                for (int n = 0; n < (axis == 2 ? nz : ny); n++) {
                    final int row = axis == 2 ? nx * (plane + ny * n) : nx * (n + ny * plane);
                    if (axis == 0) {
                        alongRow(values, result, row, nx, kernel, radius);
                        continue;
                    }
                    final int stride = axis == 1 ? nx : nx * ny;
                    final int last = (axis == 1 ? ny : nz) - 1;
                    for (int tap = -radius; tap <= radius; tap++) {
                        final int place = Math.max(0, Math.min(last, n + tap));
                        addRow(values, row + (place - n) * stride, result, row, nx, kernel[tap + radius]);
                    }
                }
            }
        });
        return result;
    }

    static void addRow(final float[] source, final int from, final float[] target, final int to, final int count,
        final float factor) {
        for (int n = 0; n < count; n++) {
            target[to + n] += factor * source[from + n];
        }
    }

    private static void alongRow(final float[] source, final float[] target, final int row, final int count,
        final float[] kernel, final int radius) {
        for (int tap = -radius; tap <= radius; tap++) {
            final int begin = Math.min(count, Math.max(0, -tap));
            final int end = Math.max(begin, Math.min(count, count - tap));
            final float factor = kernel[tap + radius];
            for (int n = 0; n < begin; n++) {
                target[row + n] += factor * source[row];
            }
            addRow(source, row + begin + tap, target, row + begin, end - begin, factor);
            for (int n = end; n < count; n++) {
                target[row + n] += factor * source[row + count - 1];
            }
        }
    }

    /** Keeps every n-th voxel along each axis, the first at place (n - 1) / 2 rounded down. */
    private static LevelImage thin(final LevelImage image, final int[] factor) {
        final int[] size = image.size();
        final int[] first = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            first[axis] = (factor[axis] - 1) / 2;
            size[axis] = (size[axis] - 1 - first[axis]) / factor[axis] + 1;
        }
        final float[] values = new float[size[0] * size[1] * size[2]];
        final float[] weights = image.weights() == null ? null : new float[values.length];
        int target = 0;
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                int source = first[0] + image.nx() * (first[1] + factor[1] * j
                    + image.ny() * (first[2] + factor[2] * k));
                for (int i = 0; i < size[0]; i++) {
                    values[target] = image.values()[source];
                    if (weights != null) {
                        weights[target] = image.weights()[source];
                    }
                    source += factor[0];
                    target++;
                }
            }
        }
        final Affine affine = image.affine().times(Affine.of(factor[0], 0, 0, first[0], 0, factor[1], 0, first[1], 0, 0,
            factor[2], first[2], 0, 0, 0, 1));
        return new LevelImage(size[0], size[1], size[2], affine, values, weights);
    }
}
