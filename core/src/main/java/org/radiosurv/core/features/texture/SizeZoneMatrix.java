// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

import org.radiosurv.core.features.region.LevelBlock;

/** Grey level size zone matrix, GLSZM [9SAK]. */
final class SizeZoneMatrix implements UndirectedMatrix, ZoneFinder.ZoneVisitor {

    private final ZoneFinder finder;

    private final LevelSizeMatrix zones;

    SizeZoneMatrix(final LevelBlock block, final boolean inSlice) {
        finder = new ZoneFinder(block, inSlice);
        zones = new LevelSizeMatrix(block.levels());
    }

    @Override
    public void clear() {
        zones.clear();
    }

    @Override
    public void count(final int from, final int to) {
        finder.find(from, to, this);
        zones.addVoxels(to - from);
    }

    @Override
    public void voxel(final int place) {
        // only the number of voxels matters
    }

    @Override
    public void end(final int rank, final int size) {
        zones.add(rank, size);
    }

    /** What was counted. */
    LevelSizeMatrix matrix() {
        return zones;
    }

    @Override
    public double[] features() {
        final double[] features = zones.features();
        return features == null ? null : Arrays.copyOf(features, SizeZoneFeature.values().length);
    }
}
