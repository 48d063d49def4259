// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.volume;

/** Names the world direction of each voxel axis. */
final class Orientation {

    private static final String POSITIVE = "RAS";

    private static final String NEGATIVE = "LPI";

    private Orientation() {
    }

    /**
     * Gives each voxel axis the world axis along which it runs most, the strongest pair first, each world axis once.
     *
     * @param affine voxel to world RAS millimetres
     * @return three letters, one for i, j and k
     */
    static String of(final Affine affine) {
        final char[] letters = new char[3];
        final boolean[] voxelTaken = new boolean[3];
        final boolean[] worldTaken = new boolean[3];
        for (int round = 0; round < 3; round++) {
            int bestWorld = -1;
            int bestVoxel = -1;
            double best = -1;
            for (int world = 0; world < 3; world++) {
                for (int voxel = 0; voxel < 3; voxel++) {
                    final double strength = cosine(affine, world, voxel);
                    if (!worldTaken[world] && !voxelTaken[voxel] && strength > best) {
                        best = strength;
                        bestWorld = world;
                        bestVoxel = voxel;
                    }
                }
            }
            worldTaken[bestWorld] = true;
            voxelTaken[bestVoxel] = true;
            letters[bestVoxel] = (affine.at(bestWorld, bestVoxel) < 0 ? NEGATIVE : POSITIVE).charAt(bestWorld);
        }
        return new String(letters);
    }

    private static double cosine(final Affine affine, final int world, final int voxel) {
        final double norm =
            Math.hypot(Math.hypot(affine.at(0, voxel), affine.at(1, voxel)), affine.at(2, voxel));
        return Math.abs(affine.at(world, voxel)) / norm;
    }
}
