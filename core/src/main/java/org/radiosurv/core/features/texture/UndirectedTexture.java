// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.radiosurv.core.Progress;
import org.radiosurv.core.features.region.BorderDistance;
import org.radiosurv.core.features.region.LevelBlock;
import org.radiosurv.core.volume.Mask;

/** The aggregations of a matrix without direction (GLSZM, GLDZM, NGTDM, NGLDM). */
public final class UndirectedTexture {

    private final LevelBlock block;

    private final Function<Boolean, UndirectedMatrix> matrices;

    private final Progress progress;

    /** @param matrices makes an empty matrix of neighbours within slices (true) or in space (false) */
    private UndirectedTexture(final LevelBlock block, final Function<Boolean, UndirectedMatrix> matrices,
        final Progress progress) {
        this.block = block;
        this.matrices = matrices;
        this.progress = progress;
    }

    /**
     * @param block the levels
     * @param progress asked between slices whether to go on
     * @return the aggregations of the GLSZM
     */
    public static UndirectedTexture sizeZone(final LevelBlock block, final Progress progress) {
        return new UndirectedTexture(block, inSlice -> new SizeZoneMatrix(block, inSlice), progress);
    }

    /**
     * @param block the levels
     * @param morphologicalMask the VOI whose border distances refer to; holds all voxels of the block
     * @param progress asked between slices whether to go on
     * @return the aggregations of the GLDZM
     */
    public static UndirectedTexture distanceZone(final LevelBlock block, final Mask morphologicalMask,
        final Progress progress) {
        return new UndirectedTexture(block, inSlice -> new DistanceZoneMatrix(block, inSlice,
            BorderDistance.of(morphologicalMask, inSlice).of(block.levels().voxels())), progress);
    }

    /**
     * @param block the levels
     * @param progress asked between slices whether to go on
     * @return the aggregations of the NGTDM
     */
    public static UndirectedTexture toneDifference(final LevelBlock block, final Progress progress) {
        return new UndirectedTexture(block, inSlice -> new ToneDifferenceMatrix(block, inSlice), progress);
    }

    /**
     * @param block the levels
     * @param progress asked between slices whether to go on
     * @return the aggregations of the NGLDM
     */
    public static UndirectedTexture dependence(final LevelBlock block, final Progress progress) {
        return new UndirectedTexture(block, inSlice -> new DependenceMatrix(block, inSlice), progress);
    }

    /** @return the features of the matrix in space; null when nothing was counted */
    public double[] volume() {
        progress.checkCanceled();
        final UndirectedMatrix matrix = matrices.apply(false);
        matrix.count(0, block.positions().length);
        return matrix.features();
    }

    /** @return the features of the matrix of each slice; null in place of an empty one */
    public List<double[]> perSlice() {
        final List<double[]> rows = new ArrayList<>();
        final UndirectedMatrix matrix = matrices.apply(true);
        for (int slice = 0; slice < block.slices(); slice++) {
            progress.checkCanceled();
            matrix.clear();
            matrix.count(block.sliceStart(slice), block.sliceStart(slice + 1));
            rows.add(matrix.features());
        }
        return rows;
    }

    /** @return the features of the matrices of all slices added; null when nothing was counted */
    public double[] mergedSlices() {
        progress.checkCanceled();
        final UndirectedMatrix matrix = matrices.apply(true);
        matrix.count(0, block.positions().length);
        return matrix.features();
    }
}
