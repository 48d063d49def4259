// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.registration;

import java.util.ArrayList;
import java.util.List;

/** The voxels around a voxel. */
final class Ball {

    private Ball() {
    }

    /**
     * @param spacing distances of voxel centres along i, j, k in millimetres
     * @param radius in millimetres, 0 or more
     * @return index offsets of all voxels whose centres lie within the radius, the centre itself included
     */
    static int[][] offsets(final double[] spacing, final double radius) {
        final List<int[]> offsets = new ArrayList<>();
        final int ri = (int)(radius / spacing[0]);
        final int rj = (int)(radius / spacing[1]);
        final int rk = (int)(radius / spacing[2]);
        for (int k = -rk; k <= rk; k++) {
            for (int j = -rj; j <= rj; j++) {
                for (int i = -ri; i <= ri; i++) {
                    final double x = i * spacing[0];
                    final double y = j * spacing[1];
                    final double z = k * spacing[2];
                    if (x * x + y * y + z * z <= radius * radius + 1e-9) {
                        offsets.add(new int[]{i, j, k});
                    }
                }
            }
        }
        return offsets.toArray(new int[0][]);
    }
}
