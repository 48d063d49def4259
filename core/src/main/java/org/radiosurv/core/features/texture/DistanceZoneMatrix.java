// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.texture;

import java.util.Arrays;

import org.radiosurv.core.features.region.LevelBlock;

/** Grey level distance zone matrix, GLDZM [VMDZ]. */
final class DistanceZoneMatrix implements UndirectedMatrix, ZoneFinder.ZoneVisitor {

    private final ZoneFinder finder;

    private final LevelSizeMatrix zones;

    private final int[] distanceAt;

    private int nearest = Integer.MAX_VALUE;

    /** @param distances distance of each of the block's voxels, in the order of its positions */
    DistanceZoneMatrix(final LevelBlock block, final boolean inSlice, final int[] distances) {
        finder = new ZoneFinder(block, inSlice);
        zones = new LevelSizeMatrix(block.levels());
        distanceAt = new int[block.ranks().length];
        for (int n = 0; n < distances.length; n++) {
            distanceAt[block.positions()[n]] = distances[n];
        }
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
        nearest = Math.min(nearest, distanceAt[place]);
    }

    @Override
    public void end(final int rank, final int size) {
        zones.add(rank, nearest);
        nearest = Integer.MAX_VALUE;
    }

    /** What was counted. */
    LevelSizeMatrix matrix() {
        return zones;
    }

    @Override
    public double[] features() {
        final double[] features = zones.features();
        return features == null ? null : Arrays.copyOf(features, DistanceZoneFeature.values().length);
    }
}
