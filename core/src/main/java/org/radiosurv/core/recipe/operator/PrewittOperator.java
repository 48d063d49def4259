// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import java.util.BitSet;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Mask;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Magnitude of the Prewitt gradient (J. M. S. Prewitt, Object enhancement and extraction, in: Picture Processing and
 * Psychopictorics, 1970, 75-149; features.md section 2).
 *
 * <p>Kernels: [-1 0 1] along the axis of derivation, [1 1 1] along the others, unnormalised, border replicated, voxel
 * spacing ignored. Slice-wise: E = sqrt(Gx^2 + Gy^2) in each slice of constant k, what MATLAB's fspecial('prewitt')
 * gives; for values 0 to 255 at most sqrt(2) 3 255. In three dimensions: E = sqrt(Gx^2 + Gy^2 + Gz^2).
 *
 * <p>The kernels are separable. Each slice is reduced to three planes, DxSy, SxDy and SxSy (D derivation, S smoothing),
 * from which the gradient is a sum or difference of neighbouring slices. Squares of bytes are whole numbers below 2^24,
 * so that the result is kept exactly, as square roots of ints. A voxel is in the result's field of view when its whole
 * neighbourhood (within the grid) was in the image's.
 */
public final class PrewittOperator {

    private final Grid grid;

    private final VoxelData data;

    private final boolean volumetric;

    private PrewittOperator(final Volume image, final boolean volumetric) {
        this.grid = image.grid();
        this.data = image.data();
        this.volumetric = volumetric;
    }

    /**
     * @param image the image, of grey levels in the study
     * @param volumetric true for 3 x 3 x 3 kernels, false for 3 x 3 in each slice
     * @param progress checked for cancellation once per slice
     * @return E, on the same grid
     */
    public static Volume apply(final Volume image, final boolean volumetric, final Progress progress) {
        final VoxelData edges = new PrewittOperator(image, volumetric).magnitude(progress);
        final Volume result = new Volume(image.grid(), edges);
        return image.fieldOfView().map(known -> result.within(erode(known, volumetric))).orElse(result);
    }

    /** The three planes of one slice. */
    private record Planes(double[] dxSy, double[] sxDy, double[] sxSy) {
    }

    private VoxelData magnitude(final Progress progress) {
        final boolean wholeNumbers = data instanceof VoxelData.UnsignedBytes;
        final int[] squares = wholeNumbers ? new int[data.length()] : null;
        final double[] roots = wholeNumbers ? null : new double[data.length()];
        final int slice = grid.nx() * grid.ny();
        Planes before = planes(0);
        Planes here = before;
        for (int k = 0; k < grid.nz(); k++) {
            progress.checkCanceled();
            final Planes after = k + 1 < grid.nz() ? planes(k + 1) : here;
            for (int n = 0; n < slice; n++) {
                final double square = volumetric ? square3d(before, here, after, n) : square2d(here, n);
                if (wholeNumbers) {
                    squares[k * slice + n] = (int)square;
                } else {
                    roots[k * slice + n] = Math.sqrt(square);
                }
            }
            before = here;
            here = after;
        }
        return wholeNumbers ? VoxelData.ofSquareRoots(squares) : VoxelData.ofDoubles(roots);
    }

    private static double square2d(final Planes here, final int n) {
        final double x = here.dxSy[n];
        final double y = here.sxDy[n];
        return x * x + y * y;
    }

    private static double square3d(final Planes before, final Planes here, final Planes after, final int n) {
        final double x = before.dxSy[n] + here.dxSy[n] + after.dxSy[n];
        final double y = before.sxDy[n] + here.sxDy[n] + after.sxDy[n];
        final double z = after.sxSy[n] - before.sxSy[n];
        return x * x + y * y + z * z;
    }

    private Planes planes(final int k) {
        final int nx = grid.nx();
        final int ny = grid.ny();
        final double[] derived = new double[nx * ny];
        final double[] smoothed = new double[nx * ny];
        final int offset = grid.index(0, 0, k);
        for (int j = 0; j < ny; j++) {
            double left = data.get(offset + j * nx);
            double centre = left;
            for (int i = 0; i < nx; i++) {
                final double right = i + 1 < nx ? data.get(offset + j * nx + i + 1) : centre;
                derived[j * nx + i] = right - left;
                smoothed[j * nx + i] = left + centre + right;
                left = centre;
                centre = right;
            }
        }
        final Planes planes = new Planes(new double[nx * ny], new double[nx * ny], new double[nx * ny]);
        for (int j = 0; j < ny; j++) {
            final int above = Math.max(0, j - 1) * nx;
            final int below = Math.min(ny - 1, j + 1) * nx;
            for (int i = 0; i < nx; i++) {
                final int n = j * nx + i;
                planes.dxSy[n] = derived[above + i] + derived[n] + derived[below + i];
                planes.sxDy[n] = smoothed[below + i] - smoothed[above + i];
                planes.sxSy[n] = smoothed[above + i] + smoothed[n] + smoothed[below + i];
            }
        }
        return planes;
    }

    private static Mask erode(final Mask known, final boolean volumetric) {
        final Grid grid = known.grid();
        final BitSet result = known.voxels();
        known.forEach(index -> {
            final int i = index % grid.nx();
            final int j = index / grid.nx() % grid.ny();
            final int k = index / grid.nx() / grid.ny();
            if (!neighboursKnown(known, i, j, k, volumetric ? 1 : 0)) {
                result.clear(index);
            }
        });
        return Mask.of(grid, result);
    }

    private static boolean neighboursKnown(final Mask known, final int i, final int j, final int k, final int reach) {
        final Grid grid = known.grid();
        for (int dk = -reach; dk <= reach; dk++) {
            for (int dj = -1; dj <= 1; dj++) {
                for (int di = -1; di <= 1; di++) {
                    if (grid.contains(i + di, j + dj, k + dk) && !known.contains(i + di, j + dj, k + dk)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
