// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.region.LevelBlock;

/**
 * The aggregations of a directional matrix (GLCM, GLRLM). Matrices of the 13 directions in space are counted once;
 * those within slices, added over slices (2.5D), are the matrices of the four directions with dk = 0.
 */
public final class DirectionalTexture {

    private final LevelBlock block;

    private final Supplier<DirectionalMatrix> matrices;

    private final Progress progress;

    private List<double[]> perDirection;

    private double[] mergedVolume;

    private double[] mergedSlices;

    private DirectionalTexture(final LevelBlock block, final Supplier<DirectionalMatrix> matrices,
        final Progress progress) {
        this.block = block;
        this.matrices = matrices;
        this.progress = progress;
    }

    /**
     * @param block the levels, framed at least distance wide
     * @param distance Chebyshev distance of the voxels of a pair
     * @param progress asked between matrices whether to go on
     * @return the aggregations of the GLCM
     */
    public static DirectionalTexture coOccurrence(final LevelBlock block, final int distance, final Progress progress) {
        return new DirectionalTexture(block, () -> new CoOccurrenceMatrix(block.levels(), distance), progress);
    }

    /**
     * @param block the levels
     * @param progress asked between matrices whether to go on
     * @return the aggregations of the GLRLM
     */
    public static DirectionalTexture runLength(final LevelBlock block, final Progress progress) {
        return new DirectionalTexture(block, () -> new RunLengthMatrix(block.levels()), progress);
    }

    /**
     * @return the features of each of {@link Direction#SPACE}, in that order; null in place of a direction along which
     *         nothing was counted
     */
    public List<double[]> perDirection() {
        if (perDirection == null) {
            countVolume();
        }
        return perDirection;
    }

    /** @return the features of the 13 matrices added; null when nothing was counted */
    public double[] mergedVolume() {
        if (perDirection == null) {
            countVolume();
        }
        return mergedVolume;
    }

    /**
     * @return the features of the matrices of all slices and their four directions added; null when nothing was counted
     */
    public double[] mergedSlices() {
        if (perDirection == null) {
            countVolume();
        }
        return mergedSlices;
    }

    private void countVolume() {
        final List<double[]> rows = new ArrayList<>();
        final DirectionalMatrix single = matrices.get();
        final DirectionalMatrix volume = matrices.get();
        final DirectionalMatrix slices = matrices.get();
        for (final Direction direction : Direction.SPACE) {
            progress.checkCanceled();
            single.clear();
            single.count(block, 0, block.positions().length, direction);
            rows.add(single.features());
            volume.add(single);
            if (direction.isInSlice()) {
                slices.add(single);
            }
        }
        mergedVolume = volume.features();
        mergedSlices = slices.features();
        perDirection = rows;
    }

    /** @return the rows of {@link #perDirection()} whose direction lies within slices */
    public List<double[]> perDirectionInSlices() {
        final List<double[]> rows = new ArrayList<>();
        for (int n = 0; n < Direction.SPACE.size(); n++) {
            if (Direction.SPACE.get(n).isInSlice()) {
                rows.add(perDirection().get(n));
            }
        }
        return rows;
    }

    /** @return the features of each slice and of each direction in it; null in place of an empty matrix */
    public List<double[]> perSliceAndDirection() {
        final List<double[]> rows = new ArrayList<>();
        final DirectionalMatrix single = matrices.get();
        for (int slice = 0; slice < block.slices(); slice++) {
            progress.checkCanceled();
            for (final Direction direction : Direction.SPACE) {
                if (direction.isInSlice()) {
                    single.clear();
                    single.count(block, block.sliceStart(slice), block.sliceStart(slice + 1), direction);
                    rows.add(single.features());
                }
            }
        }
        return rows;
    }

    /** @return the features of each slice, its four matrices added; null in place of an empty matrix */
    public List<double[]> perSliceMerged() {
        final List<double[]> rows = new ArrayList<>();
        final DirectionalMatrix merged = matrices.get();
        for (int slice = 0; slice < block.slices(); slice++) {
            progress.checkCanceled();
            merged.clear();
            for (final Direction direction : Direction.SPACE) {
                if (direction.isInSlice()) {
                    merged.count(block, block.sliceStart(slice), block.sliceStart(slice + 1), direction);
                }
            }
            rows.add(merged.features());
        }
        return rows;
    }
}
