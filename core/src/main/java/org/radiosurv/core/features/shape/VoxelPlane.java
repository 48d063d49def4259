// SPDX-FileCopyrightText: 2026 The Radiosurv authors
// SPDX-License-Identifier: Apache-2.0
package org.radiosurv.core.features.shape;

/** Decides in whole numbers whether all voxels of a body lie in one plane, of any orientation. */
final class VoxelPlane {

    private VoxelPlane() {
    }

    static boolean holdsAll(final VoxelBody body) {
        long[] line = null;
        long[] normal = null;
        for (int n = 1; n < body.count(); n++) {
            final long[] step = {body.coordinate(0, n) - body.coordinate(0, 0),
                body.coordinate(1, n) - body.coordinate(1, 0), body.coordinate(2, n) - body.coordinate(2, 0)};
            if (line == null) {
                line = step;
            } else if (normal == null) {
                final long[] cross = cross(line, step);
                normal = cross[0] == 0 && cross[1] == 0 && cross[2] == 0 ? null : cross;
            } else if (normal[0] * step[0] + normal[1] * step[1] + normal[2] * step[2] != 0) {
                return false;
            }
        }
        return true;
    }

    private static long[] cross(final long[] a, final long[] b) {
        return new long[]{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
