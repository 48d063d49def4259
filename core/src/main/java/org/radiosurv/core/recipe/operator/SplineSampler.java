// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.InputException;
import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;

/**
 * Interpolation by tensor products of cubic B-splines: s(x) = sum c_k B(x - k) with s(k) = the voxel's value. The
 * coefficients c come from a recursive filter with the pole z = sqrt(3) - 2 along each axis (M. Unser, IEEE Signal
 * Processing Magazine 16:6, 1999, 22-38, box 2); outside the image the border's values go on for ever.
 */
final class SplineSampler implements Sampler {

    private static final double POLE = Math.sqrt(3) - 2;

    /** The coefficients reach one voxel beyond the image on every side. */
    private static final int FRAME = 1;

    private final Grid grid;

    private final int row;

    private final int slice;

    private final double[] coefficients;

    private SplineSampler(final Grid grid) {
        this.grid = grid;
        row = grid.nx() + 2 * FRAME;
        slice = Math.multiplyExact(row, grid.ny() + 2 * FRAME);
        coefficients = new double[Math.multiplyExact(slice, grid.nz() + 2 * FRAME)];
    }

    static SplineSampler of(final Volume image, final Progress progress) {
        final SplineSampler sampler = new SplineSampler(image.grid());
        sampler.fill(image);
        final int[] size = {sampler.row, image.grid().ny() + 2 * FRAME, image.grid().nz() + 2 * FRAME};
        final int[] stride = {1, sampler.row, sampler.slice};
        for (int axis = 0; axis < 3; axis++) {
            sampler.filter(size, stride, axis, progress);
        }
        return sampler;
    }

    private void fill(final Volume image) {
        for (int k = -FRAME; k < grid.nz() + FRAME; k++) {
            for (int j = -FRAME; j < grid.ny() + FRAME; j++) {
                for (int i = -FRAME; i < grid.nx() + FRAME; i++) {
                    final double value = image.get(Neighbours.clamp(i, grid.nx()), Neighbours.clamp(j, grid.ny()),
                        Neighbours.clamp(k, grid.nz()));
                    if (!Double.isFinite(value)) {
                        throw new InputException("Spline interpolation needs finite numbers in all voxels",
                            value + " at voxel (" + i + ", " + j + ", " + k + ")", "Use cubic or linear interpolation.");
                    }
                    coefficients[place(i, j, k)] = value;
                }
            }
        }
    }

    private int place(final int i, final int j, final int k) {
        return i + FRAME + row * (j + FRAME) + slice * (k + FRAME);
    }

    private void filter(final int[] size, final int[] stride, final int axis, final Progress progress) {
        final int other = axis == 0 ? 1 : 0;
        final int last = axis == 2 ? 1 : 2;
        for (int b = 0; b < size[last]; b++) {
            progress.checkCanceled();
            for (int a = 0; a < size[other]; a++) {
                filter(a * stride[other] + b * stride[last], stride[axis], size[axis]);
            }
        }
    }

    /** One line; the starting values are the filter's on the constant continuations beyond both ends. */
    private void filter(final int start, final int stride, final int size) {
        final int end = start + (size - 1) * stride;
        final double beyond = coefficients[end] / (1 - POLE);
        double causal = coefficients[start] / (1 - POLE);
        for (int place = start; place <= end; place += stride) {
            causal = coefficients[place] + POLE * causal;
            coefficients[place] = causal;
        }
        double anticausal = -POLE * (beyond / (1 - POLE) + (causal - beyond) / (1 - POLE * POLE));
        coefficients[end] = 6 * anticausal;
        for (int place = end - stride; place >= start; place -= stride) {
            anticausal = POLE * (anticausal - coefficients[place]);
            coefficients[place] = 6 * anticausal;
        }
    }

    @Override
    public double at(final double x, final double y, final double z) {
        final double px = Neighbours.inside(x, grid.nx());
        final double py = Neighbours.inside(y, grid.ny());
        final double pz = Neighbours.inside(z, grid.nz());
        final int i = Math.min((int)px, Math.max(0, grid.nx() - 2));
        final int j = Math.min((int)py, Math.max(0, grid.ny() - 2));
        final int k = Math.min((int)pz, Math.max(0, grid.nz() - 2));
        final double[] wx = weights(px - i);
        final double[] wy = weights(py - j);
        final double[] wz = weights(pz - k);
        double sum = 0;
        for (int c = 0; c < 4; c++) {
            for (int b = 0; b < 4; b++) {
                for (int a = 0; a < 4; a++) {
                    final double weight = wx[a] * wy[b] * wz[c];
                    sum += weight == 0 ? 0 : weight * coefficients[place(i + a - 1, j + b - 1, k + c - 1)];
                }
            }
        }
        return sum;
    }

    /** B(f + 1), B(f), B(f - 1), B(f - 2) for 0 &lt;= f &lt;= 1. */
    private static double[] weights(final double f) {
        final double g = 1 - f;
        return new double[]{g * g * g / 6, 2.0 / 3 - f * f * (2 - f) / 2, 2.0 / 3 - g * g * (2 - g) / 2, f * f * f / 6};
    }
}
