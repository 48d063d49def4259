// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.firstorder;

import java.util.ArrayList;
import java.util.List;

import org.radiosurv.core.features.region.IntensityMask;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;

/**
 * Mean intensity of the voxels whose centres lie in a sphere about a voxel's centre. A sphere is a set of rows along i;
 * running sums along i give the sum of a row from two look-ups. Voxels outside the image or its field of view and those
 * that are not finite do not count.
 */
final class SphereMean {

    /** Radius of a sphere of 1 cm^3, in mm. */
    private static final double RADIUS_OF_ONE_MILLILITRE = Math.cbrt(3000 / (4 * Math.PI));

    /** A row of the sphere: dj and dk from the centre, and how far it reaches along i on either side. */
    private record Row(int dj, int dk, int reach) {
    }

    private final Grid grid;

    private final int[] low = new int[3];

    private final int[] high = new int[3];

    private final List<Row> rows = new ArrayList<>();

    private final int rowLength;

    private final double[] sums;

    private final int[] counts;

    private SphereMean(final Volume image, final IntensityMask voxels, final double radius) {
        grid = image.grid();
        final double[] spacing = grid.spacing();
        bound(voxels, spacing, radius);
        addRows(spacing, radius);
        rowLength = high[0] - low[0] + 2;
        final int rowCount = Math.multiplyExact(high[1] - low[1] + 1, high[2] - low[2] + 1);
        sums = new double[Math.multiplyExact(rowLength, rowCount)];
        counts = new int[sums.length];
        fill(image);
    }

    static SphereMean ofOneMillilitre(final Volume image, final IntensityMask voxels) {
        return new SphereMean(image, voxels, RADIUS_OF_ONE_MILLILITRE);
    }

    private void bound(final IntensityMask voxels, final double[] spacing, final double radius) {
        final int[] size = grid.size();
        System.arraycopy(size, 0, low, 0, 3);
        for (int n = 0; n < voxels.count(); n++) {
            final int row = voxels.index(n) / size[0];
            final int[] at = {voxels.index(n) % size[0], row % size[1], row / size[1]};
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], at[axis]);
                high[axis] = Math.max(high[axis], at[axis]);
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            final int reach = (int)(radius / spacing[axis]);
            low[axis] = Math.max(0, low[axis] - reach);
            high[axis] = Math.min(size[axis] - 1, high[axis] + reach);
        }
    }

    private void addRows(final double[] spacing, final double radius) {
        final int reachJ = (int)(radius / spacing[1]);
        final int reachK = (int)(radius / spacing[2]);
        for (int dk = -reachK; dk <= reachK; dk++) {
            for (int dj = -reachJ; dj <= reachJ; dj++) {
                final double rest =
                    radius * radius - dj * spacing[1] * (dj * spacing[1]) - dk * spacing[2] * (dk * spacing[2]);
                if (rest >= 0) {
                    rows.add(new Row(dj, dk, (int)(Math.sqrt(rest) / spacing[0])));
                }
            }
        }
    }

    private void fill(final Volume image) {
        int place = 0;
        for (int k = low[2]; k <= high[2]; k++) {
            for (int j = low[1]; j <= high[1]; j++) {
                place++;
                for (int i = low[0]; i <= high[0]; i++, place++) {
                    final int index = grid.index(i, j, k);
                    final double value = image.get(index);
                    final boolean usable = Double.isFinite(value) && image.isKnown(index);
                    sums[place] = sums[place - 1] + (usable ? value : 0);
                    counts[place] = counts[place - 1] + (usable ? 1 : 0);
                }
            }
        }
    }

    /**
     * @param index a voxel's place in storage order
     * @return the mean about it; the voxel itself counts, so there is one
     */
    double about(final int index) {
        final int rowIndex = index / grid.nx();
        final int i = index - rowIndex * grid.nx();
        final int k = rowIndex / grid.ny();
        final int j = rowIndex - k * grid.ny();
        double sum = 0;
        int count = 0;
        for (final Row row : rows) {
            final int rowJ = j + row.dj();
            final int rowK = k + row.dk();
            if (rowJ >= low[1] && rowJ <= high[1] && rowK >= low[2] && rowK <= high[2]) {
                final int start = rowLength * (rowJ - low[1] + (high[1] - low[1] + 1) * (rowK - low[2]));
                final int from = start + Math.max(0, i - row.reach() - low[0]);
                final int to = start + Math.min(rowLength - 1, i + row.reach() + 1 - low[0]);
                sum += sums[to] - sums[from];
                count += counts[to] - counts[from];
            }
        }
        return sum / count;
    }
}
