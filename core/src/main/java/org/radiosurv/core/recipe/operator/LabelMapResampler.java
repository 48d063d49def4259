// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.recipe.operator;

import java.util.Optional;
import java.util.TreeMap;

import org.radiosurv.core.Progress;
import org.radiosurv.core.volume.Affine;
import org.radiosurv.core.volume.Grid;
import org.radiosurv.core.volume.Volume;
import org.radiosurv.core.volume.VoxelData;

/**
 * Brings an image of labels (1 necrosis, 2 edema, ... ; 0 is background) onto another grid without mixing their numbers.
 *
 * <p>A voxel belongs to the labels together where the trilinear interpolation of "is not 0" is at least one half, as
 * {@link ResampleOperator#label} has it for one mask; there it takes the label with the largest membership, of equals the
 * smaller number. Borders towards the background keep the volume, borders between labels leave no gap and do not overlap.
 *
 * @param matrix world of the target grid to world of the labels, RAS millimetres
 * @param target the new grid
 */
public record LabelMapResampler(Affine matrix, Grid target) {

    /** The largest number of a label; above it an image is no image of labels. */
    public static final int LARGEST_LABEL = 65535;

    private static final double MEMBERSHIP = 0.5;

    private static final double ROUNDING = 1e-9;

    private static final int CORNERS = 8;

    /**
     * @param image an image
     * @return voxels of each label but 0, by number; empty where the image holds other than whole numbers 0 to 65535
     */
    public static Optional<TreeMap<Integer, Integer>> count(final Volume image) {
        final int[] counts = new int[LARGEST_LABEL + 1];
        for (int index = 0; index < image.grid().voxels(); index++) {
            final double value = image.get(index);
            if (!(value >= 0 && value <= LARGEST_LABEL) || value != Math.rint(value)) {
                return Optional.empty();
            }
            counts[(int)value]++;
        }
        final TreeMap<Integer, Integer> labels = new TreeMap<>();
        for (int label = 1; label <= LARGEST_LABEL; label++) {
            if (counts[label] > 0) {
                labels.put(label, counts[label]);
            }
        }
        return Optional.of(labels);
    }

    /**
     * @param labels an image for which {@link #count} is not empty
     * @param progress checked for cancellation once per slice
     * @return the labels on the target grid, 0 elsewhere
     */
    public Volume resample(final Volume labels, final Progress progress) {
        final VoxelMap map = new VoxelMap(target, matrix, labels.grid());
        final short[] result = new short[target.voxels()];
        final double[] positions = new double[3 * target.nx()];
        for (int k = 0; k < target.nz(); k++) {
            progress.checkCanceled();
            for (int j = 0; j < target.ny(); j++) {
                map.row(j, k, 0, target.nx() - 1, positions);
                for (int i = 0; i < target.nx(); i++) {
                    if (map.covered(positions[3 * i], positions[3 * i + 1], positions[3 * i + 2])) {
                        result[target.index(i, j, k)] =
                            (short)at(labels, positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]);
                    }
                }
            }
        }
        return new Volume(target, VoxelData.ofUnsignedShorts(result));
    }

    private static int at(final Volume labels, final double x, final double y, final double z) {
        final Grid grid = labels.grid();
        final double px = Neighbours.inside(x, grid.nx());
        final double py = Neighbours.inside(y, grid.ny());
        final double pz = Neighbours.inside(z, grid.nz());
        final int[] label = new int[CORNERS];
        final double[] weight = new double[CORNERS];
        double members = 0;
        for (int corner = 0; corner < CORNERS; corner++) {
            final int a = corner & 1;
            final int b = corner >> 1 & 1;
            final int c = corner >> 2;
            weight[corner] = along(px, a) * along(py, b) * along(pz, c);
            if (weight[corner] > 0) {
                label[corner] = (int)labels.get(grid.index((int)px + a, (int)py + b, (int)pz + c));
                members += label[corner] > 0 ? weight[corner] : 0;
            }
        }
        return members >= MEMBERSHIP - ROUNDING ? strongest(label, weight) : 0;
    }

    private static double along(final double place, final int neighbour) {
        final double fraction = place - (int)place;
        return neighbour == 0 ? 1 - fraction : fraction;
    }

    private static int strongest(final int[] label, final double[] weight) {
        int best = 0;
        double most = 0;
        for (int n = 0; n < CORNERS; n++) {
            double sum = 0;
            for (int other = 0; other < CORNERS; other++) {
                sum += label[other] == label[n] ? weight[other] : 0;
            }
            if (label[n] > 0 && (sum > most + ROUNDING || sum > most - ROUNDING && label[n] < best)) {
                best = label[n];
                most = sum;
            }
        }
        return best;
    }
}
