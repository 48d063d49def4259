// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/** Trilinear interpolation: the mean of the eight voxels around a position, weighted by closeness along each axis. */
final class LinearSampler implements Sampler {

    private final Grid grid;

    private final int row;

    private final int slice;

    private final Values values;

    /** The image's values, behind one implementation per image, so that a run of samples is compiled for it. */
    @FunctionalInterface
    private interface Values {

        double mix(int corner, int di, int dj, int dk, double fx, double fy, double fz);
    }

    private LinearSampler(final Grid grid, final Values values) {
        this.grid = grid;
        this.row = grid.nx();
        this.slice = grid.nx() * grid.ny();
        this.values = values;
    }

    /** Types of at most 16 bits and floats are exact in an array of floats, which is read three times as fast. */
    static Sampler of(final Volume image) {
        final VoxelData data = image.data();
        final boolean exactInFloat = data instanceof VoxelData.UnsignedBytes || data instanceof VoxelData.Shorts
            || data instanceof VoxelData.UnsignedShorts || data instanceof VoxelData.Floats;
        if (!exactInFloat) {
            return new LinearSampler(image.grid(), (corner, di, dj, dk, fx, fy, fz) -> mix(
                mix(mix(data.get(corner), data.get(corner + di), fx),
                    mix(data.get(corner + dj), data.get(corner + dj + di), fx), fy),
                mix(mix(data.get(corner + dk), data.get(corner + dk + di), fx),
                    mix(data.get(corner + dk + dj), data.get(corner + dk + dj + di), fx), fy), fz));
        }
        final float[] v = floats(data);
        return new LinearSampler(image.grid(), (corner, di, dj, dk, fx, fy, fz) -> mix(
            mix(mix(v[corner], v[corner + di], fx), mix(v[corner + dj], v[corner + dj + di], fx), fy),
            mix(mix(v[corner + dk], v[corner + dk + di], fx), mix(v[corner + dk + dj], v[corner + dk + dj + di], fx), fy),
            fz));
    }

    private static float[] floats(final VoxelData data) {
        if (data instanceof VoxelData.Floats floats) {
            return floats.values();
        }
        final float[] values = new float[data.length()];
        for (int index = 0; index < values.length; index++) {
            values[index] = (float)data.get(index);
        }
        return values;
    }

    private static double mix(final double a, final double b, final double fraction) {
        return a + (b - a) * fraction;
    }

    @Override
    public double at(final double x, final double y, final double z) {
        final double px = Neighbours.inside(x, grid.nx());
        final double py = Neighbours.inside(y, grid.ny());
        final double pz = Neighbours.inside(z, grid.nz());
        final int i = (int)px;
        final int j = (int)py;
        final int k = (int)pz;
        final double fx = px - i;
        final double fy = py - j;
        final double fz = pz - k;
        return values.mix(i + row * j + slice * k, fx > 0 ? 1 : 0, fy > 0 ? row : 0, fz > 0 ? slice : 0, fx, fy, fz);
    }
}
