// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import java.util.BitSet;
import java.util.OptionalInt;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Box;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Brings images onto another grid: result(x) = source(matrix x), x in world RAS millimetres.
 *
 * <p>The source covers the boxes of its voxels: continuous indices -0.5 to n - 0.5 along each axis, within half a voxel
 * of the border the border's value is extended. A target voxel whose centre falls outside, or that would draw on a
 * source voxel outside the source's own field of view, is outside the result's field of view and holds 0. Nothing is
 * smoothed before: a much coarser target grid samples the source, it does not average it.
 *
 * @param matrix world of the target grid to world of the source
 * @param target the new grid
 */
public record ResampleOperator(Affine matrix, Grid target) {

    /**
     * Membership that makes a voxel a member of a resampled mask; exactly half counts, so that a thin lesion survives.
     */
    private static final double MEMBERSHIP = 0.5;

    private static final double ROUNDING = 1e-9;

    /**
     * @param image the source
     * @param progress checked for cancellation once per slice
     * @return the values of the nearest voxels, in the source's type
     */
    public Volume nearest(final Volume image, final Progress progress) {
        final VoxelData data = image.data();
        if (data instanceof VoxelData.Scaled scaled) {
            final Volume stored = nearest(withData(image, scaled.stored()), progress);
            return withData(stored, stored.data().scaled(scaled.slope(), scaled.intercept()));
        }
        final Grid grid = image.grid();
        final Sampler sampler = (x, y, z) -> data.get(grid.index(Neighbours.nearest(x, grid.nx()),
            Neighbours.nearest(y, grid.ny()), Neighbours.nearest(z, grid.nz())));
        return sample(image, sampler, VoxelStore.forValuesOf(target.voxels(), data), OptionalInt.empty(), true, progress);
    }

    /**
     * @param image the source
     * @param levels number of grey levels when the source has grey levels, else empty
     * @param progress checked for cancellation once per slice
     * @return trilinear interpolation; grey levels as clip(floor(value + 0.5), 0, levels - 1)
     */
    public Volume linear(final Volume image, final OptionalInt levels, final Progress progress) {
        return sample(image, Sampler.linear(image), store(image, levels), levels, false, progress);
    }

    /**
     * @param image the source
     * @param levels number of grey levels when the source has grey levels, else empty
     * @param progress checked for cancellation once per slice
     * @return tricubic convolution, a = -1/2; grey levels as clip(floor(value + 0.5), 0, levels - 1)
     */
    public Volume cubic(final Volume image, final OptionalInt levels, final Progress progress) {
        return sample(image, Sampler.cubic(image), store(image, levels), levels, false, progress);
    }

    /**
     * @param image the source, all voxels finite
     * @param levels number of grey levels when the source has grey levels, else empty
     * @param progress checked for cancellation once per slice
     * @return interpolation by cubic B-splines; grey levels as clip(floor(value + 0.5), 0, levels - 1)
     * @throws InputException if a voxel is not finite: it would spoil all others
     */
    public Volume spline(final Volume image, final OptionalInt levels, final Progress progress) {
        return sample(image, SplineSampler.of(image, progress), store(image, levels), levels, false, progress);
    }

    private static Volume withData(final Volume image, final VoxelData data) {
        final Volume changed = new Volume(image.grid(), data);
        return image.fieldOfView().map(changed::within).orElse(changed);
    }

    private VoxelStore store(final Volume image, final OptionalInt levels) {
        return levels.isPresent() ? VoxelStore.ofLevels(target.voxels(), levels.getAsInt())
            : VoxelStore.forMeansOf(target.voxels(), image.data());
    }

    private Volume sample(final Volume image, final Sampler sampler, final VoxelStore store, final OptionalInt levels,
        final boolean nearest, final Progress progress) {
        final VoxelMap map = new VoxelMap(target, matrix, image.grid());
        if (map.isIdentity()) {
            // the same voxels: nothing to interpolate, but on the grid that was asked for
            final Volume same = new Volume(target, image.data());
            return image.fieldOfView().map(known -> same.within(Mask.of(target, known.voxels()))).orElse(same);
        }
        final BitSet unknown = new BitSet();
        final double[] positions = new double[3 * target.nx()];
        for (int k = 0; k < target.nz(); k++) {
            progress.checkCanceled();
            for (int j = 0; j < target.ny(); j++) {
                map.row(j, k, 0, target.nx() - 1, positions);
                for (int i = 0; i < target.nx(); i++) {
                    final double x = positions[3 * i];
                    final double y = positions[3 * i + 1];
                    final double z = positions[3 * i + 2];
                    if (map.covered(x, y, z) && known(image, x, y, z, nearest)) {
                        store.set(target.index(i, j, k), toLevel(sampler.at(x, y, z), levels));
                    } else {
                        unknown.set(target.index(i, j, k));
                    }
                }
            }
        }
        final Volume result = new Volume(target, store.data());
        if (unknown.isEmpty()) {
            return result;
        }
        unknown.flip(0, target.voxels());
        return result.within(Mask.of(target, unknown));
    }

    private static double toLevel(final double value, final OptionalInt levels) {
        if (levels.isEmpty()) {
            return value;
        }
        return Math.max(0, Math.min(levels.getAsInt() - 1, Math.floor(value + 0.5)));
    }

    /**
     * Whether all voxels that linear interpolation (or the nearest voxel) draws on are in the source's field of view.
     */
    private static boolean known(final Volume image, final double x, final double y, final double z,
        final boolean nearest) {
        if (image.fieldOfView().isEmpty()) {
            return true;
        }
        final Mask known = image.fieldOfView().get();
        final Grid grid = image.grid();
        if (nearest) {
            return known.contains(Neighbours.nearest(x, grid.nx()), Neighbours.nearest(y, grid.ny()),
                Neighbours.nearest(z, grid.nz()));
        }
        return membership(known, x, y, z) >= 1 - ROUNDING;
    }

    /**
     * @param mask the source
     * @param progress checked for cancellation once per slice
     * @return the voxels at which the trilinear interpolation of membership (1 in the mask, 0 outside) is at least 0.5:
     *         keeps the volume of a mask with smooth borders
     */
    public Mask label(final Mask mask, final Progress progress) {
        return members(mask, (x, y, z) -> membership(mask, x, y, z), progress);
    }

    /**
     * @param mask the source
     * @param progress checked for cancellation once per slice
     * @return the voxels whose nearest source voxel is a member
     */
    public Mask nearest(final Mask mask, final Progress progress) {
        final Grid grid = mask.grid();
        return members(mask, (x, y, z) -> mask.contains(Neighbours.nearest(x, grid.nx()),
            Neighbours.nearest(y, grid.ny()), Neighbours.nearest(z, grid.nz())) ? 1 : 0, progress);
    }

    private Mask members(final Mask mask, final Sampler membership, final Progress progress) {
        final VoxelMap map = new VoxelMap(target, matrix, mask.grid());
        final BitSet members = new BitSet();
        if (mask.isEmpty()) {
            return Mask.of(target, members);
        }
        final Box box = map.targetBox(mask.bounds().orElseThrow());
        final double[] positions = new double[3 * Math.max(0, box.sizeI())];
        for (int k = box.minK(); k <= box.maxK(); k++) {
            progress.checkCanceled();
            for (int j = box.minJ(); j <= box.maxJ(); j++) {
                map.row(j, k, box.minI(), box.maxI(), positions);
                for (int i = box.minI(); i <= box.maxI(); i++) {
                    final double x = positions[3 * (i - box.minI())];
                    final double y = positions[3 * (i - box.minI()) + 1];
                    final double z = positions[3 * (i - box.minI()) + 2];
                    if (map.covered(x, y, z) && membership.at(x, y, z) >= MEMBERSHIP - ROUNDING) {
                        members.set(target.index(i, j, k));
                    }
                }
            }
        }
        return Mask.of(target, members);
    }

    private static double membership(final Mask mask, final double x, final double y, final double z) {
        final Grid grid = mask.grid();
        final double px = Neighbours.inside(x, grid.nx());
        final double py = Neighbours.inside(y, grid.ny());
        final double pz = Neighbours.inside(z, grid.nz());
        final int i = (int)px;
        final int j = (int)py;
        final int k = (int)pz;
        final double fx = px - i;
        final double fy = py - j;
        final double fz = pz - k;
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            final int a = corner & 1;
            final int b = corner >> 1 & 1;
            final int c = corner >> 2;
            final double weight = (a == 0 ? 1 - fx : fx) * (b == 0 ? 1 - fy : fy) * (c == 0 ? 1 - fz : fz);
            if (weight > 0 && mask.contains(i + a, j + b, k + c)) {
                sum += weight;
            }
        }
        return sum;
    }
}
